// judged: insecure CWE-787
// why: buffer[sizeof(buffer)] = 0 writes one past the end
#include <stdio.h>
#include <string.h>

#define BUFFER_SIZE 128

int main()
{
    char buffer[BUFFER_SIZE];

    memset(buffer, 'A', sizeof(buffer));
    buffer[sizeof(buffer)] = '\0';

    printf("%s\n", buffer);
    return 0;
}
