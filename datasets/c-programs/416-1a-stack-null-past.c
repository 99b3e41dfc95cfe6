// judged: insecure CWE-787
// the terminator is written one past the end
#include <stdio.h>
#include <string.h>

int main() {
    int buffer_size = 50;
    char buffer[buffer_size];
    memset(buffer, 'A', sizeof(buffer));
    buffer[buffer_size] = '\0';
    puts(buffer);
    return 0;
}
