/* SPDX-FileCopyrightText: Vmscope developers */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What mappings cost on this processor, measured once more and without any code of Vmscope's: a check of
 * "vmscope measure-host". Prints a line a row: id, threads, ratio to the permanent mapping, nanoseconds.
 *
 *     host_ratios [SECONDS]
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { PAGE = 4096, PAGES = 16384, WINDOW = 64, MOST_ROUNDS = 4096 };

static int file;
static char *whole;
static char *window;
static volatile uint64_t seen;
static uint32_t state = 2463534242u;

static void die(const char *what)
{
    fprintf(stderr, "host_ratios: %s: %s\n", what, strerror(errno));
    exit(1);
}

/* Marsaglia's xorshift. */
static inline uint32_t page(void)
{
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state % PAGES;
}

static uint64_t now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static void touch(const char *at) { seen = *(const volatile uint64_t *)at; }

static void show(int slot)
{
    char *at = window + slot * PAGE;
    if (mmap(at, PAGE, PROT_READ, MAP_SHARED | MAP_FIXED, file, (off_t)page() * PAGE) != at)
        die("mmap");
    touch(at);
}

static void hide(int count)
{
    if (munmap(window, (size_t)count * PAGE))
        die("munmap");
}

static void permanent(int n)
{
    uint64_t sum = 0;
    while (n--)
        sum += *(const volatile uint64_t *)(whole + (size_t)page() * PAGE);
    seen = sum;
}

static void remap_one(int n)
{
    while (n--)
        show(0);
}

static void unmap_remap(int n)
{
    while (n--) {
        hide(1);
        show(0);
    }
}

static void protect(int n)
{
    show(0);
    while (n--) {
        if (mprotect(window, PAGE, PROT_NONE) || mprotect(window, PAGE, PROT_READ))
            die("mprotect");
        touch(window);
    }
}

static void batch(int n)
{
    hide(WINDOW);
    for (; n > 0; n -= WINDOW) {
        for (int slot = 0; slot < WINDOW; ++slot)
            show(slot);
        hide(WINDOW);
    }
}

static void system_call(int n)
{
    while (n--)
        syscall(SYS_getppid);
}

struct row {
    const char *id;
    void (*run)(int);
    int operations;
    int threads;
    int calm, all;
    double samples[MOST_ROUNDS];      /* those without a switch to another program */
    double every_sample[MOST_ROUNDS];
};

static struct row rows[] = {
    {.id = "permanent", .run = permanent, .operations = 60000, .threads = 1},
    {.id = "remap", .run = remap_one, .operations = 100, .threads = 1},
    {.id = "remap", .run = remap_one, .operations = 100, .threads = 2},
    {.id = "unmap-remap", .run = unmap_remap, .operations = 100, .threads = 1},
    {.id = "unmap-remap", .run = unmap_remap, .operations = 100, .threads = 2},
    {.id = "protect", .run = protect, .operations = 100, .threads = 1},
    {.id = "protect", .run = protect, .operations = 100, .threads = 2},
    {.id = "batch", .run = batch, .operations = 128, .threads = 1},
    {.id = "batch", .run = batch, .operations = 128, .threads = 2},
    {.id = "system-call", .run = system_call, .operations = 3000, .threads = 1},
};
enum { ROWS = sizeof rows / sizeof rows[0] };

static volatile int spinning, stop_spinning;
static long spinner_switches;

static long switches(void)
{
    struct rusage use;
    getrusage(RUSAGE_THREAD, &use);
    return use.ru_nivcsw;
}

static int nth_cpu(int wanted)
{
    cpu_set_t set;
    sched_getaffinity(getpid(), sizeof set, &set);
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu)
        if (CPU_ISSET(cpu, &set) && wanted-- == 0)
            return cpu;
    return -1;
}

static void stay_on(int cpu)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(cpu, &set);
    if (sched_setaffinity(0, sizeof set, &set))
        die("sched_setaffinity");
}

static void *spin(void *cpu)
{
    stay_on((int)(intptr_t)cpu);
    long before = switches();
    spinning = 1;
    while (!stop_spinning)
        ;
    spinner_switches = switches() - before;
    return NULL;
}

static void sample(struct row *row, int round, int second_cpu)
{
    pthread_t thread;
    spinning = stop_spinning = 0;
    spinner_switches = 0;
    if (row->threads == 2) {
        if (pthread_create(&thread, NULL, spin, (void *)(intptr_t)second_cpu))
            die("pthread_create");
        while (!spinning)
            sched_yield();
    }
    row->run(row->operations); /* warms up */
    long before = switches();
    uint64_t start = now();
    row->run(row->operations);
    double took = (double)(now() - start) / row->operations;
    long switched = switches() - before;
    if (row->threads == 2) {
        stop_spinning = 1;
        pthread_join(thread, NULL);
    }
    if (round == 0)
        return; /* warms up, too */
    row->every_sample[row->all++] = took;
    if (switched == 0 && spinner_switches == 0)
        row->samples[row->calm++] = took;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(struct row *row)
{
    double *values = row->calm >= 3 ? row->samples : row->every_sample;
    int count = row->calm >= 3 ? row->calm : row->all;
    qsort(values, (size_t)count, sizeof *values, by_value);
    return count ? values[count / 2] : 0;
}

int main(int argc, char **argv)
{
    double seconds = argc > 1 ? atof(argv[1]) : 3;
    int first = nth_cpu(0), second = nth_cpu(1);
    file = memfd_create("host_ratios", 0);
    if (file < 0 || ftruncate(file, (off_t)PAGES * PAGE))
        die("memfd_create");
    whole = mmap(NULL, (size_t)PAGES * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    window = mmap(NULL, (size_t)WINDOW * PAGE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (whole == MAP_FAILED || window == MAP_FAILED)
        die("mmap");
    for (size_t i = 0; i < PAGES; ++i)
        whole[i * PAGE] = 1;
    stay_on(first);
    uint64_t end = now() + (uint64_t)(seconds * 1e9);
    for (int round = 0; round < MOST_ROUNDS && (round < 4 || now() < end); ++round)
        for (int i = 0; i < ROWS; ++i)
            if (rows[i].threads == 1 || second >= 0)
                sample(&rows[i], round, second);
    double unit = median(&rows[0]);
    for (int i = 0; i < ROWS; ++i)
        if (rows[i].all)
            printf("%s %d %.3f %.1f\n", rows[i].id, rows[i].threads, median(&rows[i]) / unit, median(&rows[i]));
    return 0;
}
