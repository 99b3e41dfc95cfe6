short to_sample(double level) {
    if (level != level) return 0;
    if (level >= 1.0) return 32767;
    if (level <= -1.0) return -32767;
    return (short)(level * 32767.0);
}
