/* Writes COUNT copies of one tree of files: the least that `new` of COUNT job files has to do.
   Usage: write_files MANIFEST FOLDER COUNT
   MANIFEST has one line per folder ("D path") and file ("F octal-mode path"), paths from where it was made, folders before what is in
   them. Contents are read once, before the writing. Only open, write, close and mkdir touch the copies. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_ENTRIES = 4096, LONGEST_PATH = 4096 };

struct entry {
    char kind;
    mode_t mode;
    char *path;  /* below a copy's folder */
    char *bytes;
    size_t size;
};

static void fail(const char *what) {
    fprintf(stderr, "%s: %s\n", what, strerror(errno));
    exit(1);
}

static void read_file(const char *path, struct entry *entry) {
    FILE *file = fopen(path, "rb");
    if (!file) fail(path);
    struct stat state;
    if (fstat(fileno(file), &state)) fail(path);
    entry->size = (size_t)state.st_size;
    entry->bytes = malloc(entry->size + 1);
    if (!entry->bytes || fread(entry->bytes, 1, entry->size, file) != entry->size) fail(path);
    fclose(file);
}

static void write_file(const char *path, const struct entry *entry) {
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL, entry->mode);
    if (file < 0) fail(path);
    for (size_t done = 0; done < entry->size;) {
        ssize_t wrote = write(file, entry->bytes + done, entry->size - done);
        if (wrote < 0) fail(path);
        done += (size_t)wrote;
    }
    if (close(file)) fail(path);
}

int main(int count, char **arguments) {
    if (count != 4) {
        fputs("usage: write_files MANIFEST FOLDER COUNT\n", stderr);
        return 2;
    }
    static struct entry entries[MOST_ENTRIES];
    size_t used = 0;
    char line[LONGEST_PATH], source[LONGEST_PATH] = "", path[LONGEST_PATH];
    FILE *manifest = fopen(arguments[1], "r");
    if (!manifest) fail(arguments[1]);
    /* The first line is the folder of the tree. */
    if (!fgets(source, sizeof source, manifest)) fail(arguments[1]);
    source[strcspn(source, "\n")] = 0;
    while (fgets(line, sizeof line, manifest)) {
        line[strcspn(line, "\n")] = 0;
        if (used == MOST_ENTRIES) { fputs("too many entries\n", stderr); return 1; }
        struct entry *entry = &entries[used++];
        entry->kind = line[0];
        if (entry->kind == 'D') {
            entry->path = strdup(line + 2);
        } else {
            char *rest;
            entry->mode = (mode_t)strtoul(line + 2, &rest, 8);
            entry->path = strdup(rest + 1);
            snprintf(path, sizeof path, "%s/%s", source, entry->path);
            read_file(path, entry);
        }
    }
    fclose(manifest);
    int copies = atoi(arguments[3]);
    if (mkdir(arguments[2], 0777)) fail(arguments[2]);
    for (int copy = 0; copy < copies; copy++) {
        int start = snprintf(path, sizeof path, "%s/copy-%04d", arguments[2], copy);
        if (mkdir(path, 0777)) fail(path);
        for (size_t i = 0; i < used; i++) {
            snprintf(path + start, sizeof path - (size_t)start, "/%s", entries[i].path);
            if (entries[i].kind != 'D') write_file(path, &entries[i]);
            else if (mkdir(path, 0777)) fail(path);
        }
    }
    return 0;
}
