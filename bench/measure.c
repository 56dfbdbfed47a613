/* Runs a command and prints one line of JSON about it: wall seconds, peak resident memory, and the CPU-seconds of it and its children.
   Usage: measure COMMAND [ARGUMENT...]
   A small parent of its own, since Linux counts the parent's memory at the time of the fork towards the child's peak.
   The command's standard output is thrown away; its standard error passes. */
#include <stdio.h>
#include <stdlib.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static double seconds_of(struct timeval time) { return time.tv_sec + time.tv_usec / 1e6; }

int main(int count, char **arguments) {
    if (count < 2) { fputs("usage: measure COMMAND [ARGUMENT...]\n", stderr); return 2; }
    double started = now();
    pid_t child = fork();
    if (child < 0) { perror("fork"); return 1; }
    if (child == 0) {
        int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, STDIN_FILENO);
        dup2(nowhere, STDOUT_FILENO);
        execvp(arguments[1], arguments + 1);
        perror(arguments[1]);
        _exit(127);
    }
    int status;
    struct rusage usage; /* with that of the children that it waited for */
    if (wait4(child, &status, 0, &usage) < 0) { perror("wait4"); return 1; }
    double seconds = now() - started;
#ifdef __APPLE__
    double megabytes = usage.ru_maxrss / 1048576.0; /* bytes there */
#else
    double megabytes = usage.ru_maxrss / 1024.0; /* kilobytes here */
#endif
    printf("{\"seconds\": %.6f, \"cpu\": %.6f, \"megabytes\": %.2f, \"exit\": %d}\n", seconds,
           seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime), megabytes,
           WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    return 0;
}
