/** `mimetypes`: kinds of files by their names. Source: IANA, "Media Types". */
import { pythonModule } from './python-module.ts';

export const newModule = pythonModule(
  'mimetypes',
  String.raw`
import os.path as _path

__all__ = ["knownfiles", "inited", "MimeTypes", "guess_type", "guess_all_extensions", "guess_extension", "add_type", "init",
           "read_mime_types", "suffix_map", "encodings_map", "types_map", "common_types"]

knownfiles = []
inited = True

suffix_map = {".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz"}
encodings_map = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
_table = """
text/javascript .js .mjs
application/json .json
application/manifest+json .webmanifest
application/msword .doc .dot .wiz
application/n-quads .nq
application/n-triples .nt
application/octet-stream .bin .a .dll .exe .o .obj .so
application/oda .oda
application/pdf .pdf
application/pkcs7-mime .p7c
application/postscript .ps .ai .eps
application/trig .trig
application/vnd.apple.mpegurl .m3u .m3u8
application/vnd.ms-excel .xls .xlb
application/vnd.ms-powerpoint .ppt .pot .ppa .pps .pwz
application/wasm .wasm
application/x-bcpio .bcpio
application/x-cpio .cpio
application/x-csh .csh
application/x-dvi .dvi
application/x-gtar .gtar
application/x-hdf .hdf
application/x-hdf5 .h5
application/x-latex .latex
application/x-mif .mif
application/x-netcdf .cdf .nc
application/x-pkcs12 .p12 .pfx
application/x-pn-realaudio .ram
application/x-python-code .pyc .pyo
application/x-sh .sh
application/x-shar .shar
application/x-shockwave-flash .swf
application/x-sv4cpio .sv4cpio
application/x-sv4crc .sv4crc
application/x-tar .tar
application/x-tcl .tcl
application/x-tex .tex
application/x-texinfo .texi .texinfo
application/x-troff .roff .t .tr
application/x-troff-man .man
application/x-troff-me .me
application/x-troff-ms .ms
application/x-ustar .ustar
application/x-wais-source .src
application/xml .xsl .rdf .wsdl .xpdl
application/zip .zip
audio/3gpp .3gp .3gpp
audio/3gpp2 .3g2 .3gpp2
audio/aac .aac .adts .loas .ass
audio/basic .au .snd
audio/mpeg .mp3 .mp2
audio/opus .opus
audio/x-aiff .aif .aifc .aiff
audio/x-pn-realaudio .ra
audio/x-wav .wav
image/avif .avif
image/bmp .bmp
image/gif .gif
image/heic .heic
image/heif .heif
image/ief .ief
image/jpeg .jpg .jpe .jpeg
image/png .png
image/svg+xml .svg
image/tiff .tiff .tif
image/vnd.microsoft.icon .ico
image/x-cmu-raster .ras
image/x-portable-anymap .pnm
image/x-portable-bitmap .pbm
image/x-portable-graymap .pgm
image/x-portable-pixmap .ppm
image/x-rgb .rgb
image/x-xbitmap .xbm
image/x-xpixmap .xpm
image/x-xwindowdump .xwd
message/rfc822 .eml .mht .mhtml .nws
text/css .css
text/csv .csv
text/html .html .htm
text/n3 .n3
text/plain .txt .bat .c .h .ksh .pl .srt
text/richtext .rtx
text/tab-separated-values .tsv
text/vtt .vtt
text/x-python .py
text/x-setext .etx
text/x-sgml .sgm .sgml
text/x-vcard .vcf
text/xml .xml
video/mp4 .mp4
video/mpeg .mpeg .m1v .mpa .mpe .mpg
video/quicktime .mov .qt
video/webm .webm
video/x-msvideo .avi
video/x-sgi-movie .movie
"""
types_map = {suffix: line.split()[0] for line in _table.split("\n") if line for suffix in line.split()[1:]}
common_types = {".rtf": "application/rtf", ".midi": "audio/midi", ".mid": "audio/midi", ".jpg": "image/jpg", ".pict": "image/pict",
                ".pct": "image/pict", ".pic": "image/pict", ".webp": "image/webp", ".xul": "text/xul"}


class MimeTypes:
    def __init__(self, filenames=(), strict=True):
        self.encodings_map = encodings_map.copy()
        self.suffix_map = suffix_map.copy()
        self.types_map = ({}, {})
        self.types_map_inv = ({}, {})
        for suffix, kind in types_map.items():
            self.add_type(kind, suffix, True)
        for suffix, kind in common_types.items():
            self.add_type(kind, suffix, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        self.types_map[strict][ext] = type
        suffixes = self.types_map_inv[strict].setdefault(type, [])
        if ext not in suffixes:
            suffixes.append(ext)

    def guess_type(self, url, strict=True):
        url = url.__fspath__() if hasattr(url, "__fspath__") else url
        scheme, colon, rest = url.partition(":")
        scheme = scheme.lower() if colon and scheme and "/" not in scheme else None
        if scheme:
            url = rest
        if scheme == "data":
            comma = url.find(",")
            if comma < 0:
                return None, None
            semicolon = url.find(";", 0, comma)
            kind = url[:semicolon] if semicolon >= 0 else url[:comma]
            return ("text/plain" if "=" in kind or "/" not in kind else kind), None
        base, ext = _path.splitext(url)
        while (low := ext.lower()) in self.suffix_map:
            base, ext = _path.splitext(base + self.suffix_map[low])
        encoding = None
        if ext in self.encodings_map:
            encoding = self.encodings_map[ext]
            base, ext = _path.splitext(base)
        ext = ext.lower()
        if ext in self.types_map[True]:
            return self.types_map[True][ext], encoding
        if not strict and ext in self.types_map[False]:
            return self.types_map[False][ext], encoding
        return None, encoding

    def guess_all_extensions(self, type, strict=True):
        type = type.lower()
        found = list(self.types_map_inv[True].get(type, []))
        if not strict:
            found += [one for one in self.types_map_inv[False].get(type, []) if one not in found]
        return found

    def guess_extension(self, type, strict=True):
        found = self.guess_all_extensions(type, strict)
        return found[0] if found else None

    def read(self, filename, strict=True):
        with open(filename, encoding="utf-8") as file:
            self.readfp(file, strict)

    def readfp(self, fp, strict=True):
        for line in fp:
            words = line.split("#", 1)[0].split()
            for suffix in words[1:]:
                self.add_type(words[0], "." + suffix, strict)


_db = MimeTypes()


def init(files=None):
    global _db
    _db = MimeTypes(files or ())


def guess_type(url, strict=True):
    return _db.guess_type(url, strict)


def guess_all_extensions(type, strict=True):
    return _db.guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    return _db.guess_extension(type, strict)


def add_type(type, ext, strict=True):
    _db.add_type(type, ext, strict)
    (types_map if strict else common_types)[ext] = type


def read_mime_types(file):
    try:
        made = MimeTypes()
        made.read(file)
        return made.types_map[True]
    except OSError:
        return None
`,
);
