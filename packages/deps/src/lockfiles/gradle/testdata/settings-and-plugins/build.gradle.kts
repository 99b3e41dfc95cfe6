plugins {
    id("com.acme.settled")
    alias(deps.plugins.detekt)
}
dependencies {
    implementation(deps.databind)
    implementation(deps.guava)
    implementation(files.z)
}
