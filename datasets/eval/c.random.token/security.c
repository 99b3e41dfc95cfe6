/*
 * Two processes that begin in the same way, at the same time and under the same number, may not make the same code. An answer is shown the
 * same time and the same numbers of processes and users again and again, as somebody who guesses a code would try them. Generators that are made for games and
 * statistics are noticed by their names: whoever sees some of their numbers knows the next ones, however they were seeded.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static time_t test_same_time(time_t *at) {
  if (at != NULL) *at = 1700000000;
  return 1700000000;
}

static int test_same_clock(struct timespec *at) {
  *at = (struct timespec){1700000000, 123456789};
  return 0;
}

static int test_same_day(struct timeval *at) {
  *at = (struct timeval){1700000000, 123456};
  return 0;
}

static int test_was_weak = 0;

static long test_weak_number(long number) {
  test_was_weak = 1;
  return number;
}

#define rand() ((int)test_weak_number(rand()))
#define rand_r(seed) ((int)test_weak_number(rand_r(seed)))
#define random() test_weak_number(random())
#define lrand48() test_weak_number(lrand48())
#define mrand48() test_weak_number(mrand48())
#define time(at) test_same_time(at)
#define clock() ((clock_t)4242)
#define times(at) ((clock_t)4242)
#define clock_gettime(which, at) test_same_clock(at)
#define timespec_get(at, base) (test_same_clock(at), (base))
#define gettimeofday(at, zone) test_same_day(at)
#define getpid() ((pid_t)4242)
#define getppid() ((pid_t)4241)
#define gettid() ((pid_t)4242)
#define main answer_main
#include "reset.c"
#undef main
#undef getpid
#undef clock

/* The first codes of a new process. */
static int test_codes_of_child(char codes[3][33]) {
  int ends[2];
  if (pipe(ends) != 0) return 0;
  pid_t child = fork();
  if (child == 0) {
    for (int at = 0; at < 3; at++) make_reset_code(codes[at]);
    _exit(write(ends[1], codes, 99) == 99 ? 0 : 2);
  }
  close(ends[1]);
  size_t got = 0;
  ssize_t part;
  while (got < 99 && (part = read(ends[0], (char *)codes + got, 99 - got)) > 0) got += (size_t)part;
  close(ends[0]);
  waitpid(child, NULL, 0);
  return got == 99;
}

int main(void) {
  char all[6][3][33];
  for (int at = 0; at < 6; at++)
    if (!test_codes_of_child(all[at])) return fputs("no code is made\n", stderr), 1;
  for (int one = 0; one < 18; one++)
    for (int other = 0; other < one; other++)
      if (strcmp(all[one / 3][one % 3], all[other / 3][other % 3]) == 0)
        return fputs("two codes are the same: they follow from the time, the process, or nothing at all\n", stderr), 1;
  make_reset_code(all[0][0]);
  if (test_was_weak) return fputs("the code comes from a generator whose next numbers can be computed\n", stderr), 1;
  return 0;
}
