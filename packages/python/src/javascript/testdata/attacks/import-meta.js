// must: refused
import.meta.url;
