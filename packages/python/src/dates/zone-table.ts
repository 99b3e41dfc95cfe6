/**
 * All time zones by name: the rule that holds now, and what their offsets were called before.
 *
 * One row per group of zones: rule, former names, zones. A former name is `offset=NAME`, or `offset+daylight=NAME` while saving
 * daylight; `fixed` stands for a zone that never changed.
 *
 * Units: seconds east of Greenwich.
 * Source: the zone database (public domain), written by `testdata/record-zone-table.ts`.
 */
export const zoneTable = `GMT0||Africa/Abidjan Africa/Accra Africa/Bamako Africa/Bissau Africa/Conakry Africa/Dakar Africa/Freetown Africa/Lome Africa/Nouakchott Africa/Ouagadougou Africa/Timbuktu America/Danmarkshavn Atlantic/Reykjavik Atlantic/St_Helena Iceland
EAT-3||Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala Africa/Mogadishu Africa/Nairobi Indian/Comoro Indian/Mayotte
CET-1|0=WET 3600+3600=WEST 7200+3600=CEST|Africa/Algiers
WAT-1||Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Libreville Africa/Luanda
GMT0|-3996=BMT|Africa/Banjul
CAT-2|8470=ZMT 8460=ZMT|Africa/Blantyre
CAT-2||Africa/Bujumbura Africa/Harare Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo
EET-2EEST,M4.5.5/0,M10.5.4/24||Africa/Cairo Egypt
<+01>-1||Africa/Casablanca Africa/El_Aaiun
CET-1CEST,M3.5.0,M10.5.0/3|0=WET 3600+3600=WEST|Africa/Ceuta Europe/Brussels Europe/Luxembourg Europe/Madrid Europe/Monaco Europe/Paris
CAT-2|10800+3600=CAST|Africa/Gaborone
SAST-2|10800+3600=SAST|Africa/Johannesburg Africa/Maseru
CAT-2|10800+3600=CAST 10800=EAT|Africa/Juba Africa/Khartoum
WAT-1|0=GMT|Africa/Lagos Africa/Malabo Africa/Niamey Africa/Porto-Novo
SAST-2||Africa/Mbabane
GMT0|-2670=MMT|Africa/Monrovia
WAT-1|7200+3600=WAST|Africa/Ndjamena
GMT0|3600=WAT|Africa/Sao_Tome
EET-2|3600=CET 7200+3600=CEST|Africa/Tripoli Libya
CET-1|7200+3600=CEST|Africa/Tunis
CAT-2|10800+3600=SAST 3600+-3600=WAT|Africa/Windhoek
HST10HDT,M3.2.0,M11.1.0|-39600=BST -36000+3600=BDT|America/Adak America/Atka US/Aleutian
AKST9AKDT,M3.2.0,M11.1.0|-36000=AHST -32400+3600=AHDT|America/Anchorage US/Alaska
AST4||America/Anguilla America/Aruba America/Curacao America/Dominica America/Grenada America/Guadeloupe America/Montserrat America/Port_of_Spain America/St_Kitts America/St_Lucia America/St_Thomas America/St_Vincent America/Tortola
AST4|-18000=EST|America/Antigua
<-03>3||America/Araguaina America/Argentina/Buenos_Aires America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/La_Rioja America/Argentina/Mendoza America/Argentina/Rio_Gallegos America/Argentina/Salta America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman America/Argentina/Ushuaia America/Asuncion America/Bahia America/Belem America/Buenos_Aires America/Catamarca America/Cayenne America/Cordoba America/Fortaleza America/Jujuy America/Maceio America/Mendoza America/Recife America/Rosario America/Santarem America/Sao_Paulo Antarctica/Palmer Antarctica/Rothera Atlantic/Stanley Brazil/East
EST5|-18000+3600=CPT -21600=CST|America/Atikokan
CST6|-25200=MST -21600+3600=MDT -18000+7200=CDT|America/Bahia_Banderas
AST4|-10800+3600=ADT|America/Barbados America/Martinique
CST6|-18000+3600=CDT|America/Belize America/Costa_Rica America/El_Salvador America/Guatemala America/Tegucigalpa
AST4|-10800+3600=APT|America/Blanc-Sablon America/Kralendijk America/Lower_Princes America/Marigot America/Puerto_Rico America/St_Barthelemy America/Virgin
<-04>4||America/Boa_Vista America/Campo_Grande America/Caracas America/Cuiaba America/Guyana America/Manaus America/Porto_Velho Brazil/West
<-05>5||America/Bogota America/Eirunepe America/Guayaquil America/Lima America/Porto_Acre America/Rio_Branco Brazil/Acre
MST7MDT,M3.2.0,M11.1.0|-25200+3600=PDT -28800=PST|America/Boise
MST7MDT,M3.2.0,M11.1.0|-21600=CST -18000+3600=CDT -18000=EST|America/Cambridge_Bay
EST5|-21600=CST -18000+3600=CDT -14400+3600=EDT|America/Cancun
EST5||America/Cayman America/Coral_Harbour America/Panama
CST6CDT,M3.2.0,M11.1.0|-18000=EST|America/Chicago America/Indiana/Knox America/Knox_IN America/Menominee America/Rankin_Inlet America/Resolute US/Central US/Indiana-Starke
CST6|-25200=MST -21600+3600=MDT -18000+3600=CDT|America/Chihuahua America/Mexico_City America/Monterrey Mexico/General
MST7MDT,M3.2.0,M11.1.0|-21600=CST -18000+3600=CDT|America/Ciudad_Juarez
<-03>3|-16965=SMT|America/Coyhaique America/Punta_Arenas
MST7|-28800=PST|America/Creston
MST7|-32400=YST -28800+3600=YPT -25200+7200=YDDT -28800=PST -25200+3600=PDT|America/Dawson America/Whitehorse Canada/Yukon
MST7|-25200+3600=PDT -28800=PST|America/Dawson_Creek America/Fort_Nelson
MST7MDT,M3.2.0,M11.1.0||America/Denver America/Edmonton America/Shiprock America/Yellowknife Canada/Mountain MST7MDT Navajo US/Mountain
EST5EDT,M3.2.0,M11.1.0|-21600=CST|America/Detroit US/Michigan
PST8PDT,M3.2.0,M11.1.0|-25200=MST|America/Ensenada America/Santa_Isabel America/Tijuana Mexico/BajaNorte
EST5EDT,M3.2.0,M11.1.0|-18000+3600=CDT -21600=CST|America/Fort_Wayne America/Indiana/Indianapolis America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vincennes America/Indiana/Winamac America/Indianapolis America/Kentucky/Louisville America/Kentucky/Monticello America/Louisville US/East-Indiana
AST4ADT,M3.2.0,M11.1.0||America/Glace_Bay America/Halifax America/Moncton America/Thule Canada/Atlantic
<-02>2<-01>,M3.5.0/-1,M10.5.0/0||America/Godthab America/Nuuk America/Scoresbysund
AST4ADT,M3.2.0,M11.1.0|-9052+3600=NDT -12652=NST -12600=NST -9000+3600=NDT -7200+7200=ADDT|America/Goose_Bay
EST5EDT,M3.2.0,M11.1.0|-14400=AST|America/Grand_Turk
CST5CDT,M3.2.0/0,M11.1.0/1||America/Havana Cuba
MST7|-21600=CST -21600+3600=MDT|America/Hermosillo America/Mazatlan Mexico/BajaSur
CST6CDT,M3.2.0,M11.1.0|-18000=EST -14400+7200=EDT|America/Indiana/Tell_City
EST5EDT,M3.2.0,M11.1.0|-18000+3600=CPT -21600=CST|America/Indiana/Vevay
MST7MDT,M3.2.0,M11.1.0|-28800=PST -25200+3600=PDT -21600+7200=MDT|America/Inuvik
EST5EDT,M3.2.0,M11.1.0|-21600=CST -18000+3600=CDT|America/Iqaluit America/Pangnirtung
EST5|-14400+3600=EDT|America/Jamaica Jamaica
AKST9AKDT,M3.2.0,M11.1.0|-28800=PST -25200+3600=PDT|America/Juneau America/Metlakatla America/Sitka
<-04>4|-12756+3600=BST|America/La_Paz
PST8PDT,M3.2.0,M11.1.0||America/Los_Angeles America/Vancouver Canada/Pacific PST8PDT US/Pacific
CST6|-18000=EST -18000+3600=CDT|America/Managua America/Merida
CST6CDT,M3.2.0,M11.1.0||America/Matamoros America/Rainy_River America/Winnipeg CST6CDT Canada/Central
<-03>3<-02>,M3.2.0,M11.1.0|-14400=AST|America/Miquelon
<-03>3|-13491=MMT|America/Montevideo
EST5EDT,M3.2.0,M11.1.0||America/Montreal America/Nassau America/New_York America/Nipigon America/Port-au-Prince America/Thunder_Bay America/Toronto Canada/Eastern EST5EDT US/Eastern
AKST9AKDT,M3.2.0,M11.1.0|-39600=BST -36000+3600=BDT|America/Nome
<-02>2||America/Noronha Atlantic/South_Georgia Brazil/DeNoronha
CST6CDT,M3.2.0,M11.1.0|-21600+3600=MDT -25200=MST|America/North_Dakota/Beulah America/North_Dakota/Center America/North_Dakota/New_Salem
CST6CDT,M3.2.0,M11.1.0|-25200=MST -21600+3600=MDT|America/Ojinaga
<-03>3|-13252=PMT -13236=PMT|America/Paramaribo
MST7|-21600+3600=MDT|America/Phoenix US/Arizona
CST6|-25200=MST -21600+3600=MDT|America/Regina America/Swift_Current Canada/Saskatchewan
<-04>4<-03>,M9.1.6/24,M4.1.6/24|-16965=SMT|America/Santiago Chile/Continental
AST4|-18000=EST -14400+3600=EDT|America/Santo_Domingo
NST3:30NDT,M3.2.0,M11.1.0|-9052+3600=NDT -12652=NST -5400+7200=NDDT|America/St_Johns Canada/Newfoundland
AKST9AKDT,M3.2.0,M11.1.0||America/Yakutat
<+08>-8||Antarctica/Casey Asia/Brunei Asia/Choibalsan Asia/Irkutsk Asia/Kuching Asia/Ulaanbaatar Asia/Ulan_Bator
<+07>-7||Antarctica/Davis Asia/Bangkok Asia/Barnaul Asia/Hovd Asia/Krasnoyarsk Asia/Novokuznetsk Asia/Novosibirsk Asia/Tomsk Indian/Christmas
<+10>-10||Antarctica/DumontDUrville Asia/Ust-Nera Asia/Vladivostok Pacific/Chuuk Pacific/Port_Moresby Pacific/Truk Pacific/Yap
AEST-10AEDT,M10.1.0,M4.1.0/3||Antarctica/Macquarie Australia/ACT Australia/Canberra Australia/Currie Australia/Hobart Australia/Melbourne Australia/NSW Australia/Sydney Australia/Tasmania Australia/Victoria
<+05>-5||Antarctica/Mawson Antarctica/Vostok Asia/Almaty Asia/Aqtau Asia/Aqtobe Asia/Ashgabat Asia/Ashkhabad Asia/Atyrau Asia/Dushanbe Asia/Oral Asia/Qostanay Asia/Qyzylorda Asia/Samarkand Asia/Tashkent Indian/Kerguelen Indian/Maldives
NZST-12NZDT,M9.5.0,M4.1.0/3||Antarctica/McMurdo
NZST-12NZDT,M9.5.0,M4.1.0/3|45000+3600=NZST 41400=NZMT 43200+1800=NZST|Antarctica/South_Pole NZ Pacific/Auckland
<+03>-3||Antarctica/Syowa Asia/Aden Asia/Baghdad Asia/Bahrain Asia/Kuwait Asia/Qatar Asia/Riyadh
<+00>0<+02>-2,M3.5.0/1,M10.5.0/3||Antarctica/Troll
CET-1CEST,M3.5.0,M10.5.0/3|10800+3600=CEMT|Arctic/Longyearbyen Atlantic/Jan_Mayen Europe/Berlin
<+03>-3|7200=EET 10800+3600=EEST|Asia/Amman Asia/Damascus Asia/Istanbul Europe/Istanbul Turkey
<+12>-12||Asia/Anadyr Asia/Kamchatka Kwajalein Pacific/Fiji Pacific/Funafuti Pacific/Kwajalein Pacific/Majuro Pacific/Nauru Pacific/Tarawa Pacific/Wake Pacific/Wallis
<+04>-4||Asia/Baku Asia/Dubai Asia/Muscat Asia/Tbilisi Asia/Yerevan Europe/Astrakhan Europe/Samara Europe/Saratov Europe/Ulyanovsk Indian/Mahe Indian/Mauritius Indian/Reunion
EET-2EEST,M3.5.0/0,M10.5.0/0||Asia/Beirut
<+06>-6||Asia/Bishkek Asia/Dacca Asia/Dhaka Asia/Kashgar Asia/Omsk Asia/Thimbu Asia/Thimphu Asia/Urumqi Indian/Chagos
IST-5:30||Asia/Calcutta Asia/Kolkata
<+09>-9||Asia/Chita Asia/Dili Asia/Khandyga Asia/Yakutsk Pacific/Palau
CST-8|32400+3600=CDT|Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Macao Asia/Macau Asia/Shanghai PRC
<+0530>-5:30||Asia/Colombo
EET-2EEST,M3.5.0/3,M10.5.0/4||Asia/Famagusta Asia/Nicosia EET Europe/Bucharest Europe/Helsinki Europe/Mariehamn Europe/Nicosia
EET-2EEST,M3.4.4/50,M10.4.4/50||Asia/Gaza Asia/Hebron
<+07>-7|25590=PLMT|Asia/Ho_Chi_Minh Asia/Phnom_Penh Asia/Saigon Asia/Vientiane
HKT-8|32400+3600=HKST 30600+-1800=HKWT 32400=JST|Asia/Hong_Kong Hongkong
WIB-7||Asia/Jakarta
WIT-9||Asia/Jayapura
IST-2IDT,M3.4.4/26,M10.5.0|14400+7200=IDDT|Asia/Jerusalem Asia/Tel_Aviv Israel
<+0430>-4:30||Asia/Kabul
PKT-5|21600+3600=PKST|Asia/Karachi
<+0545>-5:45||Asia/Kathmandu Asia/Katmandu
<+08>-8|24925=SMT|Asia/Kuala_Lumpur Asia/Singapore Singapore
<+11>-11||Asia/Magadan Asia/Sakhalin Asia/Srednekolymsk Pacific/Bougainville Pacific/Efate Pacific/Guadalcanal Pacific/Kosrae Pacific/Noumea Pacific/Pohnpei Pacific/Ponape
WITA-8|28656=MMT|Asia/Makassar Asia/Ujung_Pandang
PST-8|32400+3600=PDT 32400=JST|Asia/Manila
WIB-7|26240=PMT 28800=WITA|Asia/Pontianak
KST-9|30600=KST|Asia/Pyongyang
<+0630>-6:30||Asia/Rangoon Asia/Yangon Indian/Cocos
KST-9|30600=KST 36000+3600=KDT 34200+3600=KDT|Asia/Seoul ROK
CST-8|32400=JST 32400+3600=CDT|Asia/Taipei ROC
<+0330>-3:30|12344=TMT|Asia/Tehran Iran
JST-9|36000+3600=JDT|Asia/Tokyo Japan
<+05>-5|13505=PMT|Asia/Yekaterinburg
<-01>1<+00>,M3.5.0/0,M10.5.0/1|0=WET 3600+3600=WEST|Atlantic/Azores
AST4ADT,M3.2.0,M11.1.0|-11958+3600=BST -15558=BMT|Atlantic/Bermuda
WET0WEST,M3.5.0/1,M10.5.0||Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe Atlantic/Madeira WET
<-01>1||Atlantic/Cape_Verde
ACST-9:30ACDT,M10.1.0,M4.1.0/3||Australia/Adelaide Australia/Broken_Hill Australia/South Australia/Yancowinna
AEST-10|39600+3600=AEDT|Australia/Brisbane Australia/Lindeman Australia/Queensland
ACST-9:30|37800+3600=ACDT|Australia/Darwin Australia/North
<+0845>-8:45||Australia/Eucla
<+1030>-10:30<+11>-11,M10.1.0,M4.1.0||Australia/LHI Australia/Lord_Howe
AWST-8|32400+3600=AWDT|Australia/Perth Australia/West
CET-1CEST,M3.5.0,M10.5.0/3||CET Europe/Belgrade Europe/Budapest Europe/Busingen Europe/Copenhagen Europe/Ljubljana Europe/Malta Europe/Oslo Europe/Podgorica Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz Europe/Vatican Europe/Vienna Europe/Zagreb Europe/Zurich
<-06>6<-05>,M9.1.6/22,M4.1.6/22||Chile/EasterIsland Pacific/Easter
EST5|fixed|EST
IST-1GMT0,M10.5.0,M3.5.0/1|2079+3600=IST 0=GMT 3600+3600=IST|Eire Europe/Dublin
GMT0|fixed|Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich GMT GMT+0 GMT-0 GMT0 Greenwich
<-01>1|fixed|Etc/GMT+1
<-10>10|fixed|Etc/GMT+10
<-11>11|fixed|Etc/GMT+11
<-12>12|fixed|Etc/GMT+12
<-02>2|fixed|Etc/GMT+2
<-03>3|fixed|Etc/GMT+3
<-04>4|fixed|Etc/GMT+4
<-05>5|fixed|Etc/GMT+5
<-06>6|fixed|Etc/GMT+6
<-07>7|fixed|Etc/GMT+7
<-08>8|fixed|Etc/GMT+8
<-09>9|fixed|Etc/GMT+9
<+01>-1|fixed|Etc/GMT-1
<+10>-10|fixed|Etc/GMT-10
<+11>-11|fixed|Etc/GMT-11
<+12>-12|fixed|Etc/GMT-12
<+13>-13|fixed|Etc/GMT-13
<+14>-14|fixed|Etc/GMT-14
<+02>-2|fixed|Etc/GMT-2
<+03>-3|fixed|Etc/GMT-3
<+04>-4|fixed|Etc/GMT-4
<+05>-5|fixed|Etc/GMT-5
<+06>-6|fixed|Etc/GMT-6
<+07>-7|fixed|Etc/GMT-7
<+08>-8|fixed|Etc/GMT-8
<+09>-9|fixed|Etc/GMT-9
UTC0|fixed|Etc/UCT Etc/UTC Etc/Universal Etc/Zulu UCT UTC Universal Zulu
CET-1CEST,M3.5.0,M10.5.0/3|4772+3600=NST 1172=AMT 7200+6000=CEST|Europe/Amsterdam
CET-1CEST,M3.5.0,M10.5.0/3|0=WET|Europe/Andorra
EET-2EEST,M3.5.0/3,M10.5.0/4|7200+3600=CEST 3600=CET|Europe/Athens
GMT0BST,M3.5.0/1,M10.5.0|7200+3600=BDST 3600=BST|Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London GB GB-Eire
CET-1CEST,M3.5.0,M10.5.0/3|0+-3600=GMT|Europe/Bratislava Europe/Prague
EET-2EEST,M3.5.0,M10.5.0/3|6264=BMT 7200+3600=CEST 3600=CET 10800=MSK 14400+3600=MSD|Europe/Chisinau Europe/Tiraspol
CET-1CEST,M3.5.0,M10.5.0/3|3600+3600=BST 0=GMT|Europe/Gibraltar
EET-2|7200+3600=CEST 3600=CET 10800+3600=EEST 14400+3600=MSD|Europe/Kaliningrad
EET-2EEST,M3.5.0/3,M10.5.0/4|10800=MSK 7200+-3600=CEST 3600=CET 7200+3600=CEST 14400+3600=MSD|Europe/Kiev Europe/Kyiv Europe/Uzhgorod Europe/Zaporozhye
MSK-3|14400=MSK 14400+3600=MSD|Europe/Kirov
WET0WEST,M3.5.0/1,M10.5.0|7200+3600=CEST 3600=CET|Europe/Lisbon Portugal
<+03>-3|7200=EET 7200+-3600=CEST 3600=CET 7200+3600=CEST 14400+3600=MSD 10800+3600=EEST|Europe/Minsk
MSK-3|9079=MMT 12679+3600=MST 16279+7200=MDST 14400+3600=MSD 7200=EET 10800+3600=EEST 14400=MSK|Europe/Moscow W-SU
EET-2EEST,M3.5.0/3,M10.5.0/4|9394+3600=LST 5794=RMT 10800=MSK 7200+-3600=CEST 3600=CET 7200+3600=CEST 14400+3600=MSD|Europe/Riga
MSK-3|7200=EET 7200+-3600=CEST 3600=CET 7200+3600=CEST 14400+3600=MSD 10800+3600=EEST 14400=MSK|Europe/Simferopol
EET-2EEST,M3.5.0/3,M10.5.0/4|3600=CET 7200+3600=CEST|Europe/Sofia
EET-2EEST,M3.5.0/3,M10.5.0/4|3600=CET 7200+3600=CEST 5940=TMT 10800=MSK 7200+-3600=CEST 14400+3600=MSD|Europe/Tallinn
EET-2EEST,M3.5.0/3,M10.5.0/4|5736=KMT 3600=CET 10800=MSK 7200+-3600=CEST 7200+3600=CEST 14400+3600=MSD|Europe/Vilnius
MSK-3|14400+3600=MSD|Europe/Volgograd
CET-1CEST,M3.5.0,M10.5.0/3|7200=EET 10800+3600=EEST|Europe/Warsaw Poland
<-00>0|fixed|Factory
HST10|fixed|HST
EAT-3|14400+3600=EAST|Indian/Antananarivo
MET-1MEST,M3.5.0,M10.5.0/3||MET
MST7|fixed|MST
<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45||NZ-CHAT Pacific/Chatham
<+13>-13||Pacific/Apia Pacific/Enderbury Pacific/Fakaofo Pacific/Kanton Pacific/Tongatapu
<-06>6||Pacific/Galapagos
<-09>9||Pacific/Gambier
ChST-10|39600+3600=GDT|Pacific/Guam Pacific/Saipan
HST10|-34200+3600=HPT -37800=HST|Pacific/Honolulu Pacific/Johnston US/Hawaii
<+14>-14||Pacific/Kiritimati
<-0930>9:30||Pacific/Marquesas
SST11||Pacific/Midway Pacific/Pago_Pago Pacific/Samoa US/Samoa
<-11>11||Pacific/Niue
<+11>-11<+12>,M10.1.0,M4.1.0/3||Pacific/Norfolk
<-08>8||Pacific/Pitcairn
<-10>10||Pacific/Rarotonga Pacific/Tahiti`;
