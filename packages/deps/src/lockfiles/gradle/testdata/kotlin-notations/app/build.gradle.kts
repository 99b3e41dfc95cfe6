import org.jetbrains.kotlin.gradle.tasks.KotlinCompile

val coroutines = "1.7.3"
val slf4j: String by project
val logback by extra("1.4.11")
extra["retrofit"] = "2.9.0"

plugins {
    alias(libs.plugins.short) apply false
    kotlin("plugin.serialization")
}

dependencies {
    implementation(kotlin("stdlib"))
    implementation(kotlin("reflect", "1.9.0"))
    implementation(libs.bundles.ktor)
    implementation(libs.okio)
    implementation(libs.gson.get())
    implementation(platform(libs.from.bom))
    implementation(libs.nowhere)
    implementation("org.jetbrains.kotlinx:kotlinx-coroutines-core:$coroutines.1")
    implementation("org.slf4j:slf4j-api:${slf4j}")
    implementation("ch.qos.logback:logback-classic:$logback")
    implementation("com.squareup.retrofit2:retrofit:${extra["retrofit"]}")
    implementation(group = "named", name = "arguments", version = "1.1")
    implementation("three", "positional", "1.2")
    "customConfiguration"("quoted:configuration:1.3")
    add("kspTest", "added:one:1.4")
    implementation(projects.core)
    implementation(project(":core")) { isTransitive = false }
    testImplementation(libs.versions.kotlin.map { "mapped:version:$it" })
    implementation("some:lib:${libs.versions.kotlin.get()}")
    ksp(libs.commons.io)
    testFixturesApi(testFixtures(project(":core")))
    implementation(embeddedKotlin("stdlib"))
}

kotlin {
    sourceSets {
        val commonTest by getting {
            dependencies {
                implementation("test:only:1.0")
            }
        }
        named("jvmMain") {
            dependencies { implementation("main:only:1.0") }
        }
    }
}
