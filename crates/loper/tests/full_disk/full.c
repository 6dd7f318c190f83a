/* A disk that is full as long as a file is there: whatever would make a file grow in the folder LOPER_DISK is answered with
 * ENOSPC while LOPER_FULL exists. Loaded with LD_PRELOAD by a test, so that it needs no rights on the machine. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Whether this file lies on the full disk. */
static int is_full(int fd) {
  const char *disk = getenv("LOPER_DISK"), *full = getenv("LOPER_FULL");
  char link[64], path[4096];
  if (disk == NULL || full == NULL || access(full, F_OK) != 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path - 1);
  return n > 0 && strncmp(path, disk, strlen(disk)) == 0;
}

static int grows_to(int fd, off64_t end) {
  struct stat it;
  return is_full(fd) && fstat(fd, &it) == 0 && end > it.st_size;
}

static ssize_t refused(void) {
  errno = ENOSPC;
  return -1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  if (grows_to(fd, offset + (off64_t)count)) return refused();
  return syscall(SYS_pwrite64, fd, bytes, count, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) { return pwrite64(fd, bytes, count, offset); }

ssize_t write(int fd, const void *bytes, size_t count) {
  if (is_full(fd)) return refused();
  return syscall(SYS_write, fd, bytes, count);
}

int ftruncate64(int fd, off64_t length) {
  if (grows_to(fd, length)) return (int)refused();
  return (int)syscall(SYS_ftruncate, fd, length);
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int posix_fallocate(int fd, off_t offset, off_t length) {
  if (grows_to(fd, offset + length)) return ENOSPC;
  return syscall(SYS_fallocate, fd, 0, offset, length) == 0 ? 0 : errno;
}

int posix_fallocate64(int fd, off64_t offset, off64_t length) { return posix_fallocate(fd, offset, length); }
