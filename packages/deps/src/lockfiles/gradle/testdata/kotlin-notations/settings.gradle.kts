rootProject.name = "notations"
include(":app", "core:deep")
