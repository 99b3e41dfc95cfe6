// A condition without braces hid what it holds.
dependencies {
    if (old) implementation("com.example:one:1.0") else implementation("com.example:two:2.0")
    if (old) implementation("com.example:three:3.0") { isTransitive = false }
    else if (newer) { implementation("com.example:four:4.0") }
    else
        implementation("com.example:five:5.0")
    for (one in all) runtimeOnly("com.example:six:6.0")
}
if (late) dependencies { implementation("com.example:seven:7.0") }
