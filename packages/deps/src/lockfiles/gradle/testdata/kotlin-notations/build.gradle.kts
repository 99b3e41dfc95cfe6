plugins {
    `java-library`
    kotlin("jvm") version "1.9.10"
    id("com.github.johnrengelman.shadow") version "8.1.1" apply false
    alias(libs.plugins.spotless)
}
