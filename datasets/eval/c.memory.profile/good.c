#include <stdio.h>
#include <zlib.h>

enum { MOST = 100000 };

static unsigned char text[MOST + 1];

int main(void) {
    unsigned char in[16384];
    z_stream stream = {0};
    int state = Z_OK;

    if (inflateInit(&stream) != Z_OK) {
        return 1;
    }
    stream.next_out = text;
    stream.avail_out = sizeof text;
    while (state == Z_OK && stream.avail_out > 0) {
        if (stream.avail_in == 0) {
            size_t got = fread(in, 1, sizeof in, stdin);
            if (got == 0) {
                break;
            }
            stream.next_in = in;
            stream.avail_in = (uInt)got;
        }
        state = inflate(&stream, Z_NO_FLUSH);
    }
    size_t size = sizeof text - stream.avail_out;
    inflateEnd(&stream);
    if (state != Z_STREAM_END || size > MOST) {
        fputs("no profile\n", stderr);
        return 1;
    }
    return fwrite(text, 1, size, stdout) == size ? 0 : 1;
}
