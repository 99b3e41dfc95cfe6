pluginManagement {
    plugins {
        id("com.acme.settled") version "0.5"
        kotlin("jvm") version providers.gradleProperty("kotlinVersion").get()
    }
}
plugins {
    id("org.gradle.toolchains.foojay-resolver-convention") version "0.7.0"
}
dependencyResolutionManagement {
    versionCatalogs {
        create("deps") {
            version("jackson", "2.15.0")
            library("databind", "com.fasterxml.jackson.core", "jackson-databind").versionRef("jackson")
            library("guava", "com.google.guava:guava:31.0-jre")
            plugin("detekt", "io.gitlab.arturbosch.detekt").version("1.23.1")
        }
        create("files") { from(files("other/x.versions.toml")) }
    }
}
rootProject.name = "shop"
include("till")
