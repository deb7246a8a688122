#ifndef VISAVIS_CPLATFORM_H
#define VISAVIS_CPLATFORM_H

// Calls of the operating system that the C libraries of Swift do not show.

/// Lets two names, each in an open folder, change places at once. -1 and `errno` otherwise: ENOSYS, EINVAL or
/// ENOTSUP where the kernel or the file system cannot.
int visavis_exchange(int folder, const char *name, int other_folder, const char *other_name);

/// The processors that a thread may run on.
struct visavis_affinity {
  unsigned long words[16];
};

/// Binds the calling thread to one of the processors that it may run on, the first after the last one.
/// 0 if it was, and then `before` tells what to restore; -1 where that is not possible.
int visavis_pin(unsigned index, struct visavis_affinity *before);

/// Lets the calling thread run where it could before.
void visavis_unpin(const struct visavis_affinity *before);

#endif
