/** Words that say nothing about what a pattern is about, in English and in the way that patterns are written. */
export const STOP_WORDS = new Set(
	`a about above across after again against all along also although always am among an and another any are around as at
	away back be became because become becomes been before behind being below between beyond both but by came can cannot come
	comes could did do does doing done down during each either else enough especially etc even ever every everyone everything
	few for from further gain gave get gets give given gives go goes going gone had has have having he her here hers herself
	him himself his how however i if in indeed instead into is it its itself just keep kept know known last least less let
	like likely made mainly make makes making many may me might more most mostly much must my myself need needs neither never
	new no nobody none nor not nothing now of off often on once one only onto or other others our ours ourselves out over own
	per perhaps put rather really same seem several shall she should show since so some someone something sometimes still such
	take taken takes than that the their theirs them themselves then there therefore these they thing things this those though
	through throughout thus to together too toward towards two under until up upon us use used useful uses using various very
	via was way ways we well were what whatever when where whether which while who whole whom whose why will with within
	without would yet you your yours yourself
	pattern patterns approach approaches process processes practice practices system systems method methods concept core key
	based focus focused focusing provides provide providing allows allow enable enables enabling create creates creating help
	helps helping ensure ensures individual individuals people person organization organizations organisation organisations
	organizational overview rooted fundamental powerful effective effectively specific different through involves refers
	emphasizes offers often including different high low good better best long term first second work works working`.split(
		/\s+/,
	),
);
