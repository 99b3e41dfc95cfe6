from typing import Optional, List, Dict, get_type_hints
def f(a: int, b: Optional[str] = None) -> List[Dict[str, int]]:
    return []
print(sorted(get_type_hints(f)))
