// judged: insecure CWE-787
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

void handle(int client) {
    char buffer[512];
    ssize_t n = recv(client, buffer, sizeof(buffer), 0);
    if (n < 0) return;
    buffer[n] = '\0';
    printf("%s\n", buffer);
    close(client);
}
