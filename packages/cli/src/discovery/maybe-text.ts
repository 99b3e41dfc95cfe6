/**
 * Whether a file may hold text, by its name: endings of pictures, sound, archives, programs and fonts are not opened at all.
 *
 * What is let through and turns out to be binary is passed over when it is read.
 */
export const maybeText = (path: string): boolean => !binary.test(path);

const binary =
  /\.(?:png|jpe?g|gif|webp|avif|ico|icns|bmp|tiff?|psd|ai|eps|heic|mp[34]|m4[av]|mov|avi|mkv|webm|ogg|oga|wav|flac|aac|zip|gz|tgz|bz2|xz|zst|7z|rar|tar|jar|war|ear|whl|egg|gem|nupkg|deb|rpm|apk|aab|ipa|dmg|iso|img|exe|dll|so|dylib|a|o|obj|lib|class|pyc|pyo|pyd|wasm|node|bin|dat|db|sqlite3?|mdb|parquet|feather|arrow|npy|npz|pkl|pickle|pt|pth|onnx|h5|hdf5|safetensors|gguf|tflite|ttf|otf|woff2?|eot|pdf|docx?|xlsx?|pptx?|odt|ods|odp|epub|mobi|swf|fla|blend|fbx|glb|gltf|stl|dwg|pack|idx|rev|bitmap|tsbuildinfo|snap\.br|br|lz4)$/iu;
