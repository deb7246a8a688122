// Loaded into the program when it runs in valgrind. Before 3.20, valgrind writes to the mask that sigsuspend() is
// given, and dies when the mask is constant, as that of libdispatch is: so it gets a copy.
#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, _NSIG / 8);
}
