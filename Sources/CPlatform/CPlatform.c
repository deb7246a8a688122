#define _GNU_SOURCE
#include "CPlatform.h"

#if defined(__linux__)

#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

int visavis_exchange(int folder, const char *name, int other_folder, const char *other_name) {
  // By number, since not every C library has a function for it. 2 is RENAME_EXCHANGE.
  return (int)syscall(SYS_renameat2, folder, name, other_folder, other_name, 2u);
}

int visavis_pin(unsigned index, struct visavis_affinity *before) {
  cpu_set_t allowed, one;
  _Static_assert(sizeof allowed == sizeof *before, "an affinity holds the set of the C library");
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return -1;
  unsigned rest = index % (unsigned)CPU_COUNT(&allowed);
  int processor = 0;
  while (!CPU_ISSET(processor, &allowed) || rest-- > 0) processor++;
  CPU_ZERO(&one);
  CPU_SET(processor, &one);
  if (sched_setaffinity(0, sizeof one, &one) != 0) return -1;
  __builtin_memcpy(before, &allowed, sizeof allowed);
  return 0;
}

void visavis_unpin(const struct visavis_affinity *before) {
  sched_setaffinity(0, sizeof *before, (const cpu_set_t *)before);
}

#else

#include <errno.h>

#if defined(__APPLE__)
#include <stdio.h>

int visavis_exchange(int folder, const char *name, int other_folder, const char *other_name) {
  return renameatx_np(folder, name, other_folder, other_name, RENAME_SWAP);
}
#else
int visavis_exchange(int folder, const char *name, int other_folder, const char *other_name) {
  (void)folder, (void)name, (void)other_folder, (void)other_name;
  errno = ENOSYS;
  return -1;
}
#endif

int visavis_pin(unsigned index, struct visavis_affinity *before) {
  (void)index, (void)before;
  return -1;
}

void visavis_unpin(const struct visavis_affinity *before) { (void)before; }

#endif
