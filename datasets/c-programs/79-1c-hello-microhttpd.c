// judged: todo-insecure-meaning CWE-79
// the name is echoed; memory is in order (library without its header here)
#include <microhttpd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PORT 8888

static enum MHD_Result http_hello_page(void *cls, struct MHD_Connection *connection,
                                       const char *url, const char *method, const char *version,
                                       const char *upload_data, size_t *upload_data_size, void **con_cls)
{
    const char *username;
    char page[1024];
    struct MHD_Response *response;
    enum MHD_Result ret;

    if (strcmp(method, "GET") != 0)
        return MHD_NO;
    username = MHD_lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "username");
    if (username == NULL)
        username = "stranger";
    snprintf(page, sizeof(page), "<html><body>hello %s</body></html>", username);
    response = MHD_create_response_from_buffer(strlen(page), (void *)page, MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    MHD_add_response_header(response, "Content-Type", "text/html");
    ret = MHD_queue_response(connection, MHD_HTTP_OK, response);
    MHD_destroy_response(response);
    return ret;
}

int main(void)
{
    struct MHD_Daemon *daemon;

    daemon = MHD_start_daemon(MHD_USE_SELECT_INTERNALLY, PORT, NULL, NULL, &http_hello_page, NULL, MHD_OPTION_END);
    if (daemon == NULL)
        return 1;
    getchar();
    MHD_stop_daemon(daemon);
    return 0;
}
