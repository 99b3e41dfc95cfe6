// judged: secure
// why: length is tested against both MAX_PAYLOAD and data_len - 4 (after data_len >= 4), and only copied bytes are printed
#include <stdio.h>
#include <stdint.h>
#include <string.h>

#define MAX_PAYLOAD 128

typedef struct {
    uint8_t version;
    uint8_t type;
    uint16_t length;
    uint8_t payload[MAX_PAYLOAD];
} Packet;

static uint16_t read_u16_be(const uint8_t *p)
{
    return (uint16_t)(((unsigned)p[0] << 8) | p[1]);
}

/* Parses one packet. Returns the number of bytes consumed, or 0 on error. */
static size_t packet_parse(const uint8_t *data, size_t data_len, Packet *pkt)
{
    if (data_len < 4)
        return 0;

    pkt->version = data[0];
    pkt->type = data[1];
    pkt->length = read_u16_be(data + 2);

    if (pkt->length > MAX_PAYLOAD)
        return 0;
    if (pkt->length > data_len - 4)
        return 0;

    memcpy(pkt->payload, data + 4, pkt->length);
    return 4 + (size_t)pkt->length;
}

int main(void)
{
    uint8_t buffer[1024];
    size_t len = fread(buffer, 1, sizeof(buffer), stdin);
    size_t offset = 0;
    unsigned int count = 0;

    while (offset < len) {
        Packet pkt;
        size_t used = packet_parse(buffer + offset, len - offset, &pkt);
        if (used == 0) {
            fprintf(stderr, "Bad packet at offset %zu\n", offset);
            return 1;
        }
        printf("Packet %u: version=%u type=%u length=%u\n",
               count, pkt.version, pkt.type, pkt.length);
        for (uint16_t i = 0; i < pkt.length; i++)
            printf("%02x%s", pkt.payload[i], (i + 1) % 16 == 0 ? "\n" : " ");
        printf("\n");
        offset += used;
        count++;
    }
    printf("%u packets\n", count);
    return 0;
}
