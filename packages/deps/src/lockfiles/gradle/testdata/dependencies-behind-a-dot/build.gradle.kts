// Only `dependencies { … }` at the front of a statement was looked into.
kotlin {
    sourceSets {
        commonMain.dependencies { implementation("com.example:main:1.0") }
        commonTest.dependencies { implementation("com.example:test:1.0") }
        getByName("jvmTest").dependencies { implementation("com.example:by-name:1.0") }
    }
}
dependencies.add("testImplementation", "com.example:added:1.0")
dependencies.implementation("com.example:called:1.0")
project.dependencies.implementation("com.example:of-project:1.0")
val later = dependencies.create("com.example:not-asked:1.0")
