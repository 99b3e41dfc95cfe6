#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

int main(void) {
    unsigned char in[16384];
    unsigned char *text = NULL;
    size_t size = 0, room = 0;
    z_stream stream = {0};
    int state = Z_OK;

    if (inflateInit(&stream) != Z_OK) {
        return 1;
    }
    while (state != Z_STREAM_END) {
        stream.avail_in = (uInt)fread(in, 1, sizeof in, stdin);
        if (stream.avail_in == 0) {
            break;
        }
        stream.next_in = in;
        do {
            if (size == room) {
                room = room == 0 ? 65536 : room * 2;
                text = realloc(text, room);
                if (text == NULL) {
                    return 1;
                }
            }
            stream.next_out = text + size;
            stream.avail_out = (uInt)(room - size);
            state = inflate(&stream, Z_NO_FLUSH);
            if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR) {
                return 1;
            }
            size = room - stream.avail_out;
        } while (stream.avail_out == 0 && state != Z_STREAM_END);
    }
    inflateEnd(&stream);
    if (state != Z_STREAM_END) {
        return 1;
    }
    fwrite(text, 1, size, stdout);
    free(text);
    return 0;
}
