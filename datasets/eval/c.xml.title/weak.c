#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdio.h>
#include <string.h>

int read_title(const char *xml, size_t size, char *title, size_t room) {
    int result = -1;
    xmlDocPtr document = xmlReadMemory(xml, (int)size, "book.xml", NULL, XML_PARSE_NOENT | XML_PARSE_DTDLOAD | XML_PARSE_NOERROR);

    if (document == NULL) {
        return -1;
    }
    for (xmlNodePtr node = xmlDocGetRootElement(document)->children; node != NULL; node = node->next) {
        if (xmlStrcmp(node->name, BAD_CAST "title") == 0) {
            xmlChar *text = xmlNodeGetContent(node);
            if (text != NULL && strlen((char *)text) < room) {
                strcpy(title, (char *)text);
                result = 0;
            }
            xmlFree(text);
            break;
        }
    }
    xmlFreeDoc(document);
    return result;
}
