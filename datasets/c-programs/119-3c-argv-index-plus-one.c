// judged: insecure CWE-190
// atoi(argv[1]) + 1 may overflow, and argv is read at it unchecked
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char** argv)
{
    if (argc < 2)
    {
        printf("Please provide an index\n");
        return 0;
    }
    int index = atoi(argv[1]);
    printf("%s\n", argv[index + 1]);
    return 0;
}
