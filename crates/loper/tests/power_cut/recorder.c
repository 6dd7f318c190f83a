/* Records what a process asks of the disk, in the order in which it was done: writes with their bytes, cuts, flushes, and
 * the lines that it acknowledges. Loaded with LD_PRELOAD by a test; the log's path is in LOPER_RECORD. Only files that
 * are named here are recorded. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { WRITE = 1, CUT = 2, FLUSH = 3 };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;

static int ends_with(const char *text, size_t length, const char *end) {
  size_t n = strlen(end);
  return length >= n && memcmp(text + length - n, end, n) == 0;
}

/* Which file this is: 0 the database, 1 its log, 2 what was acknowledged, -1 another. */
static int file_of(int fd) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, sizeof path);
  if (n <= 0) return -1;
  if (ends_with(path, (size_t)n, "/cut.db")) return 0;
  if (ends_with(path, (size_t)n, "/cut.db-wal")) return 1;
  if (ends_with(path, (size_t)n, "/acknowledged")) return 2;
  return -1;
}

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t n = syscall(SYS_write, log_fd, at, length);
    if (n <= 0) abort();
    at += n;
    length -= (size_t)n;
  }
}

static void record(uint8_t what, int file, uint64_t offset, const void *bytes, uint64_t length) {
  uint8_t head[18];
  head[0] = what;
  head[1] = (uint8_t)file;
  memcpy(head + 2, &offset, 8);
  memcpy(head + 10, &length, 8);
  pthread_mutex_lock(&turn);
  if (log_fd < 0) {
    const char *path = getenv("LOPER_RECORD");
    if (path == NULL) abort();
    log_fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_APPEND, 0600);
    if (log_fd < 0) abort();
  }
  put(head, sizeof head);
  if (bytes != NULL) put(bytes, length);
  pthread_mutex_unlock(&turn);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  ssize_t n = syscall(SYS_pwrite64, fd, bytes, count, offset);
  int file = n > 0 ? file_of(fd) : -1;
  if (file >= 0) record(WRITE, file, (uint64_t)offset, bytes, (uint64_t)n);
  return n;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) { return pwrite64(fd, bytes, count, offset); }

ssize_t write(int fd, const void *bytes, size_t count) {
  ssize_t n = syscall(SYS_write, fd, bytes, count);
  int file = n > 0 ? file_of(fd) : -1;
  if (file >= 0) {
    off64_t end = (off64_t)syscall(SYS_lseek, fd, 0, SEEK_CUR);
    record(WRITE, file, (uint64_t)(end - n), bytes, (uint64_t)n);
  }
  return n;
}

int ftruncate64(int fd, off64_t length) {
  int done = (int)syscall(SYS_ftruncate, fd, length);
  int file = done == 0 ? file_of(fd) : -1;
  if (file >= 0) record(CUT, file, 0, NULL, (uint64_t)length);
  return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int flushed(int fd, int done) {
  int file = done == 0 ? file_of(fd) : -1;
  if (file >= 0) record(FLUSH, file, 0, NULL, 0);
  return done;
}

int fsync(int fd) { return flushed(fd, (int)syscall(SYS_fsync, fd)); }

int fdatasync(int fd) { return flushed(fd, (int)syscall(SYS_fdatasync, fd)); }
