// judged: secure
// why: recv is limited to the buffer, only received bytes are sent, errors are tested and sockets closed.
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>
#include <netinet/in.h>

#define PORT 9000
#define BUF_SIZE 1024

static int send_all(int fd, const char *data, size_t len)
{
    while (len > 0) {
        ssize_t n = send(fd, data, len, 0);
        if (n <= 0)
            return -1;
        data += n;
        len -= (size_t)n;
    }
    return 0;
}

int main(void)
{
    struct sockaddr_in addr;
    char buf[BUF_SIZE];
    int one = 1;

    int srv = socket(AF_INET, SOCK_STREAM, 0);
    if (srv < 0) {
        perror("socket");
        return 1;
    }
    setsockopt(srv, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);

    memset(&addr, 0, sizeof addr);
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    addr.sin_port = htons(PORT);

    if (bind(srv, (struct sockaddr *)&addr, sizeof addr) < 0 || listen(srv, 4) < 0) {
        perror("bind/listen");
        close(srv);
        return 1;
    }

    int client = accept(srv, NULL, NULL);
    if (client < 0) {
        perror("accept");
        close(srv);
        return 1;
    }

    ssize_t n;
    while ((n = recv(client, buf, sizeof buf, 0)) > 0) {
        if (send_all(client, buf, (size_t)n) != 0)
            break;
    }

    close(client);
    close(srv);
    return 0;
}
