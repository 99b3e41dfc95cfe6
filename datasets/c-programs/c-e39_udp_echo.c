// judged: insecure CWE-787
// why: recvfrom may return 512, and buffer[n] = 0 then writes one past the 512-byte array.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PORT 9090
#define BUF_SIZE 512

int main(void) {
    int sock = socket(AF_INET, SOCK_DGRAM, 0);
    if (sock < 0) {
        perror("socket");
        return 1;
    }

    struct sockaddr_in addr;
    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = htonl(INADDR_ANY);
    addr.sin_port = htons(PORT);

    if (bind(sock, (struct sockaddr *)&addr, sizeof(addr)) < 0) {
        perror("bind");
        close(sock);
        return 1;
    }

    char buffer[BUF_SIZE];
    struct sockaddr_in client;

    for (;;) {
        socklen_t len = sizeof(client);
        ssize_t n = recvfrom(sock, buffer, BUF_SIZE, 0,
                             (struct sockaddr *)&client, &len);
        if (n < 0) {
            perror("recvfrom");
            break;
        }
        buffer[n] = '\0';
        printf("Received: %s\n", buffer);
        sendto(sock, buffer, n, 0, (struct sockaddr *)&client, len);
    }

    close(sock);
    return 0;
}
