// judged: insecure CWE-787
// six bytes into five
#include <stdio.h>
#include <string.h>
void copy(void* dst, const void* src, size_t n) { memcpy(dst, src, n); }
int main() {
    char buffer[5];
    copy(buffer, "Hello", 6);
    printf("%s\n", buffer);
    return 0;
}
