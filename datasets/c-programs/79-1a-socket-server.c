// judged: todo-insecure-meaning CWE-79
// the name is echoed unescaped; memory is in order
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#define PORT 8080
#define BUFFER_SIZE 1024

void http_hello_page(int client) {
    char request[BUFFER_SIZE];
    char username[128] = "guest";
    char body[512];
    char response[1024];

    ssize_t n = recv(client, request, sizeof(request) - 1, 0);
    if (n <= 0) {
        close(client);
        return;
    }
    request[n] = '\0';

    char *p = strstr(request, "username=");
    if (p) {
        p += strlen("username=");
        size_t i = 0;
        while (p[i] && p[i] != '&' && p[i] != ' ' && i < sizeof(username) - 1) {
            username[i] = p[i];
            i++;
        }
        username[i] = '\0';
    }
    snprintf(body, sizeof(body), "<html><body><h1>Hello, %s!</h1></body></html>", username);
    snprintf(response, sizeof(response), "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %zu\r\n\r\n%s",
             strlen(body), body);
    send(client, response, strlen(response), 0);
    close(client);
}

int main(void) {
    int server = socket(AF_INET, SOCK_STREAM, 0);
    if (server < 0) {
        perror("socket");
        return 1;
    }
    struct sockaddr_in addr;
    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    addr.sin_port = htons(PORT);
    if (bind(server, (struct sockaddr *)&addr, sizeof(addr)) < 0 || listen(server, 5) < 0) {
        perror("bind");
        close(server);
        return 1;
    }
    for (;;) {
        int client = accept(server, NULL, NULL);
        if (client < 0) {
            continue;
        }
        http_hello_page(client);
    }
}
