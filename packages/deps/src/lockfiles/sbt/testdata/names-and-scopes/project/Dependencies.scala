object Versions {
  val akkaHttp = "10.5.3"
}
object Dependencies {
  val logback = "ch.qos.logback" % "logback-classic" % "1.4.11"
}
