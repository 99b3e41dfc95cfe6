object Versions {
    const val OKHTTP = "4.11.0"
}

object Deps {
    const val retrofit = "com.squareup.retrofit2:retrofit:${Versions.OKHTTP}"
}
