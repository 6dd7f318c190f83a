/* Makes every sync of a disk take longer, as slower disks do: LOPER_SLOW_SYNC microseconds more. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static void wait_more(void) {
    static int more = -1;
    if (more < 0) {
        const char *said = getenv("LOPER_SLOW_SYNC");
        more = said ? atoi(said) : 0;
    }
    if (more > 0) usleep((useconds_t)more);
}

int fsync(int file) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    wait_more();
    return real(file);
}

int fdatasync(int file) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    wait_more();
    return real(file);
}
