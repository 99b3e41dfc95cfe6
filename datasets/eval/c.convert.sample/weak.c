short to_sample(double level) {
    return (short)(level * 32767.0);
}
