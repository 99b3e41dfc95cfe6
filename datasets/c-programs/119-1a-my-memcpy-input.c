// judged: insecure CWE-787
// the count is read from the user and never compared with the arrays
#include <stdio.h>

void my_memcpy(void *dest, const void *src, size_t n)
{
    char *csrc = (char *)src;
    char *cdest = (char *)dest;

    for (int i = 0; i < n; i++)
        cdest[i] = csrc[i];
}

int main()
{
    char src[100], dest[100];
    int n;

    printf("Enter the source string: ");
    fgets(src, sizeof(src), stdin);
    printf("Enter number of bytes to copy: ");
    scanf("%d", &n);
    my_memcpy(dest, src, n);
    dest[n] = '\0';
    printf("Copied string: %s\n", dest);
    return 0;
}
