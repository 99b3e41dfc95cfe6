// judged: secure
// why: recv leaves one byte for the NUL, n <= 0 returns, the page is constant
#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PORT 8080

static void handle(int client)
{
    char username[128];
    const char *page = "<html><body>Hello, guest</body></html>\n";
    char head[256];
    ssize_t n = recv(client, username, sizeof(username) - 1, 0);

    if (n <= 0)
        return;
    username[n] = '\0';
    printf("request of %zd bytes, first word %zu long\n", n, strcspn(username, " \r\n"));

    int m = snprintf(head, sizeof head,
                     "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %zu\r\n\r\n",
                     strlen(page));
    if (m > 0 && (size_t)m < sizeof head) {
        send(client, head, (size_t)m, 0);
        send(client, page, strlen(page), 0);
    }
}

int main(void)
{
    struct sockaddr_in addr;
    int server = socket(AF_INET, SOCK_STREAM, 0);

    if (server < 0) {
        perror("socket");
        return 1;
    }
    memset(&addr, 0, sizeof addr);
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    addr.sin_port = htons(PORT);

    if (bind(server, (struct sockaddr *)&addr, sizeof addr) < 0 || listen(server, 4) < 0) {
        perror("bind/listen");
        close(server);
        return 1;
    }

    for (int i = 0; i < 10; i++) {
        int client = accept(server, NULL, NULL);
        if (client < 0)
            continue;
        handle(client);
        close(client);
    }
    close(server);
    return 0;
}
