// judged: secure
// why: The port is range-checked, recv leaves room for the terminator, and the socket is closed on all paths.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    struct sockaddr_in server;
    char reply[1024];
    const char *request = "GET / HTTP/1.0\r\n\r\n";

    if (argc != 3) {
        fprintf(stderr, "Usage: %s <ip> <port>\n", argv[0]);
        return 1;
    }

    long port = strtol(argv[2], NULL, 10);
    if (port < 1 || port > 65535) {
        fprintf(stderr, "Invalid port\n");
        return 1;
    }

    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (fd < 0) {
        perror("socket");
        return 1;
    }

    memset(&server, 0, sizeof server);
    server.sin_family = AF_INET;
    server.sin_port = htons((unsigned short)port);
    if (inet_pton(AF_INET, argv[1], &server.sin_addr) != 1) {
        fprintf(stderr, "Invalid address\n");
        close(fd);
        return 1;
    }

    if (connect(fd, (struct sockaddr *)&server, sizeof server) < 0) {
        perror("connect");
        close(fd);
        return 1;
    }

    if (send(fd, request, strlen(request), 0) < 0) {
        perror("send");
        close(fd);
        return 1;
    }

    ssize_t n;
    while ((n = recv(fd, reply, sizeof reply - 1, 0)) > 0) {
        reply[n] = '\0';
        fputs(reply, stdout);
    }

    close(fd);
    return 0;
}
