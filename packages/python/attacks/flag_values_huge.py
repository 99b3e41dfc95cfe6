# expect: exhausted
import enum
enum.show_flag_values(1 << 10**7)
