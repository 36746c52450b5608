/** Words that join others and say nothing by themselves. A phrase may hold them, but neither begins nor ends with one. */
export const STOP_WORDS = wordSet(`
	a about above across after again against all along also although always am among an and another any are around as at away
	back be became because become becomes been before behind being below beneath beside between beyond both but by came can
	cannot come comes could did do does doing done down during each either else enough especially etc even ever every everyone
	everything few for from further gave get gets give given gives go goes going gone had has have having he her here hers
	herself him himself his how however i if in indeed instead into is it its itself just keep kept know known last least less
	let like likely made mainly make makes making many may me might more most mostly much must my myself need needs neither
	never new no nobody none nor not nothing now of off often on once one only onto or other others our ours ourselves out over
	own per perhaps put rather really same seem several shall she should show since so some someone something sometimes still
	such take taken takes than that the their theirs them themselves then there therefore these they thing things this those
	though through throughout thus to together too toward towards two under until up upon us use used useful uses using various
	versus very via vs was way ways we well were what whatever when where whether which while who whole whom whose why will with
	within without would yet you your yours yourself`);

/** Words of any subject: a phrase may begin or end with one, but says nothing when it is made of them alone. */
export const VAGUE_WORDS = wordSet(`
	pattern patterns approach approaches process processes practice practices system systems method methods methodology
	methodologies model models framework frameworks principle principles theory theories technique techniques tool tools
	strategy strategies concept concepts core key based management development architecture structure structures protocol
	protocols variation variations individual individuals people person personal organization organizations
	organisation organisations organizational organisational overview effective different specific high low good better best
	long term first second work works working life daily case study studies example examples introduction basic basics`);

function wordSet(words: string): ReadonlySet<string> {
	return new Set(words.trim().split(/\s+/));
}
