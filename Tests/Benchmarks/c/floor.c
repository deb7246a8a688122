// What no generator can be faster than: writes the files of a tree from memory, or asks for the status of each.
//
//   floor write LIST FOLDER THREADS     creates FOLDER and in it every file of LIST, with any bytes of its length
//   floor stat  LIST FOLDER THREADS     stats every file of LIST in FOLDER
//
// LIST (see tree.py) is mapped, not parsed. Threads take blocks of files from a counter; thread k stays on the k-th
// processor. Files are opened relative to the descriptor of their folder.
#define _GNU_SOURCE
#include <err.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct header { uint32_t folders, files, largest; };
struct file { uint32_t folder, size, name; };

static const struct header *list;
static const uint32_t *folder_names;  // offsets into `names`, parents first
static const struct file *files;
static const char *names;
static int *folders;                  // descriptors
static char *bytes;
static int writes;
static atomic_uint next;
enum { block = 32 };

static void map(const char *path) {
  int descriptor = open(path, O_RDONLY);
  struct stat status;
  if (descriptor < 0 || fstat(descriptor, &status) < 0) err(1, "%s", path);
  list = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
  if (list == MAP_FAILED) err(1, "%s", path);
  folder_names = (const uint32_t *)(list + 1);
  files = (const struct file *)(folder_names + list->folders);
  names = (const char *)(files + list->files);
}

static void open_folders(const char *root) {
  if (writes && mkdir(root, 0755) < 0) err(1, "%s", root);
  int top = open(root, O_RDONLY | O_DIRECTORY);
  if (top < 0) err(1, "%s", root);
  folders = calloc(list->folders, sizeof *folders);
  for (uint32_t index = 0; index < list->folders; index++) {
    const char *name = names + folder_names[index];
    if (writes && *name && mkdirat(top, name, 0755) < 0) err(1, "%s", name);
    folders[index] = *name ? openat(top, name, O_RDONLY | O_DIRECTORY) : top;
    if (folders[index] < 0) err(1, "%s", name);
  }
}

static void write_file(const struct file *file) {
  const char *name = names + file->name;
  int descriptor = openat(folders[file->folder], name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (descriptor < 0) err(1, "%s", name);
  if (write(descriptor, bytes, file->size) != (ssize_t)file->size) err(1, "%s", name);
  close(descriptor);
}

static void stat_file(const struct file *file) {
  struct stat status;
  const char *name = names + file->name;
  if (fstatat(folders[file->folder], name, &status, AT_SYMLINK_NOFOLLOW) < 0) err(1, "%s", name);
  if ((uint64_t)status.st_size != file->size) errx(1, "%s: another size", name);
}

static void pin(uint32_t thread) {
  cpu_set_t allowed, one;
  if (sched_getaffinity(0, sizeof allowed, &allowed) < 0) return;
  uint32_t place = thread % (uint32_t)CPU_COUNT(&allowed);
  for (int cpu = 0; cpu < CPU_SETSIZE; cpu++) {
    if (!CPU_ISSET(cpu, &allowed) || place-- > 0) continue;
    CPU_ZERO(&one);
    CPU_SET(cpu, &one);
    sched_setaffinity(0, sizeof one, &one);
    return;
  }
}

static void *work(void *thread) {
  pin((uint32_t)(uintptr_t)thread);
  for (;;) {
    uint32_t start = atomic_fetch_add(&next, block);
    if (start >= list->files) return NULL;
    uint32_t end = start + block < list->files ? start + block : list->files;
    for (uint32_t index = start; index < end; index++) (writes ? write_file : stat_file)(files + index);
  }
}

int main(int count, char **arguments) {
  if (count != 5) errx(2, "usage: floor write|stat LIST FOLDER THREADS");
  writes = strcmp(arguments[1], "write") == 0;
  map(arguments[2]);
  if (writes) {
    bytes = malloc(list->largest + 1);
    memset(bytes, 'x', list->largest + 1);
  }
  open_folders(arguments[3]);
  uintptr_t threads = (uintptr_t)atoi(arguments[4]);
  pthread_t others[256];
  if (threads < 1 || threads > 256) errx(2, "1 to 256 threads");
  for (uintptr_t thread = 1; thread < threads; thread++)
    if (pthread_create(others + thread, NULL, work, (void *)thread) != 0) errx(1, "no thread");
  work((void *)0);
  for (uintptr_t thread = 1; thread < threads; thread++) pthread_join(others[thread], NULL);
  return 0;
}
