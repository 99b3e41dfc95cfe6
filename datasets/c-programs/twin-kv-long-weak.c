// judged: insecure CWE-415
// why: on a bad number value is freed before goto out, where it is freed again
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define KV_KEY_MAX 64

static char *dup_range(const char *s, size_t n)
{
    char *r = malloc(n + 1);
    if (r != NULL) {
        memcpy(r, s, n);
        r[n] = '\0';
    }
    return r;
}

/*
 * Reads "key=number" from text. When the key equals want, the number is put
 * in *out. Returns 0, or a negative errno value.
 */
int kv_get_long(const char *text, const char *want, long *out)
{
    const char *eq;
    char *key = NULL;
    char *value = NULL;
    char *end;
    long v;
    int rc = 0;

    if (text == NULL || want == NULL || out == NULL)
        return -EINVAL;

    eq = strchr(text, '=');
    if (eq == NULL || eq == text || (size_t)(eq - text) > KV_KEY_MAX)
        return -EINVAL;

    key = dup_range(text, (size_t)(eq - text));
    value = dup_range(eq + 1, strlen(eq + 1));
    if (key == NULL || value == NULL) {
        rc = -ENOMEM;
        goto out;
    }

    if (strcmp(key, want) != 0) {
        rc = -ENOENT;
        goto out;
    }

    errno = 0;
    v = strtol(value, &end, 10);
    if (errno != 0 || end == value || *end != '\0') {
        free(value);
        rc = -EINVAL;
        goto out;
    }
    *out = v;

out:
    free(value);
    free(key);
    return rc;
}
