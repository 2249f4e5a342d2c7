"""The words that tell what a run of capitalised English words is: an office, a body, no name.

All in small letters.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS = _words(
    """
    mr mrs ms miss mx dr sir dame lord lady hon prof madam mme messrs
    """
)
"""What is said before a name out of politeness: no office."""

RANKS = _words(
    """
    former ex late deputy vice acting interim caretaker assistant associate lieutenant lt junior
    designate elect emeritus honorary shadow retired outgoing incoming ousted exiled student
    adjunct visiting
    """
)
"""What makes another office of one."""

DETAILS = _words(
    """
    chief senior top lead head principal general executive special first second third prime
    longtime veteran state federal national regional local district county city town provincial
    international global union opposition majority minority house senate
    """
)
"""What may stand before an office without making another of it."""

PORTFOLIOS = _words(
    """
    commerce finance foreign interior exterior defence defense health education energy transport
    transportation justice environment treasury home labour labor agriculture trade economy
    economic culture sport sports climate immigration housing welfare science technology
    technical marketing financial operating medical legal security intelligence communications
    fisheries tourism industry budget tax water mining safety engineering research
    """
)
"""What an office is about: a finance minister is no foreign minister."""

SCOPES = _words("global international national federal state provincial regional local district")
"""How far an office reaches: a regional secretary is no national secretary."""

PEERS = _words("lord lady baron baroness earl viscount duke duchess")
"""Who is of a place: Lord Berg of Lund."""

OWNERS = _words(
    "people children women men workers veterans queen king st sotheby lloyd mcdonald"
    " macy wendy levi moody"
)
"""What a possessive in a name is made of, besides plurals."""

SUBJECTS = _words(
    """
    human social culture business management exchange regulatory development families family
    food information innovation industry local pensions prevention public regional rural skills
    urban veterans work works youth women media arts natural digital religious cultural emergency
    community communities
    """
)
"""What a ministry is for besides what one minister has."""

NO_PORTFOLIOS = _words(
    "cabinet government permanent private press party company club crown home former"
)
"""What stands before a minister or a secretary and is not what the office is about."""

SURNAMES = _words(
    """
    king prince bishop judge pope dean marshal major page cook baker carpenter farmer miner
    gardener ranger singer butcher poet sailor duke priest butler abbot hunter father partner
    painter driver trader keeper forward general chair star head local chef vet whip writer
    """
)
"""Offices that are names as well: after a given name they are."""

BODIES = _words(
    """
    academy beacon bulletin chronicle courier echo enquirer examiner inquirer lantern ledger
    sentinel
    academy administration agency airline airlines airport alliance army assembly association
    authority bank bar board embassy brigade broadcasting brothers bureau cabinet cathedral
    center centre centers chamber charity church cinema circuit city club coalition college
    commission committee company confederation conference congress consortium cooperative corp
    corporation council county court department directorate district division executive exchange
    family federation festival force forces forum foundation front fund gallery gazette
    government group guard herald holdings hospital hotel house inc industries inn institute
    institution journal laboratory lab labs league library limited llc ltd ministry mission
    mosque motors museum navy network news newspaper observatory office opera orchestra organisation
    organization palace parliament partners party plc police post press prison programme program
    publishing radio railway railways records registry republic review school schools senate
    service services sheriffs society station studio studios supermarket synod systems team
    technologies telegraph television temple theatre theater times tribunal tribune trust union
    united university watch works
    """
)
"""What the name of an organisation ends in."""

ALONE = _words(
    """
    army assembly congress court commission government navy palace parliament police press senate
    treasury university
    """
)
"""What stands with a capital though nothing before it makes a name of it: the Court, Parliament."""

LANDMARKS = _words(
    """
    avenue basin bay beach boulevard bridge canal canyon cape castle channel coast common creek
    crossing dam desert drive field fields forest garden gardens gate glacier gulf harbor
    harbour heights hill hills island islands isle isles junction lake lakes lane mall market
    mine mount mountain mountains ocean park pass peak peninsula place plain plains plateau
    plaza point port quay quarter reef reserve reservoir ridge river road sea shore square
    stadium strait street terrace tower town tunnel valley village volcano walk wharf wood woods
    """
)
"""What the name of a place ends in."""

EVENTS = _words(
    """
    act agreement award awards bill bowl championship championships classic cup derby festival
    final finals games grand law marathon olympics open pact plan prix prize protocol race scheme
    series summit super tour treaty trophy
    """
)
"""What the name of an event, a law or a prize ends in: whose name it begins with is another."""

EATERIES = _words("bar cafe café club hotel inn pub restaurant diner nightclub clinic school shop")
"""What may be told in small letters after the name of one: in the Blue Heron bar."""

POSTNOMINALS = frozenset({"KC", "QC", "MP", "MSP", "MEP", "OBE", "MBE", "CBE", "PhD", "MD", "FRS"})
"""What follows a person's name without belonging to it."""

MEMBERS = _words(
    """
    workers teachers nurses employees drivers doctors pilots farmers journalists writers actors
    miners engineers firefighters machinists teamsters dockers lawyers veterans students
    """
)
"""Whom a union is of: what its name may end in."""

DROPPED = _words(
    """
    inc corp ltd llc plc co company corporation limited group holdings holding industries
    international biosciences technologies technology systems motors airlines airways railway
    railways railroad bank energy pharmaceuticals pharma marine shipbuilders steel oil gas
    petroleum chemicals insurance telecom entertainment games software robotics therapeutics
    financial stores construction mining metals minerals lines ferries resources aerospace
    logistics shipping foods homes transport media partners labs laboratories electric solutions
    ventures semiconductor semiconductors electronics united rovers wanderers athletic albion
    hotspur capital brothers sons enterprises studios records river lake mountain mountains island
    islands sea desert newspaper gmbh ag sa nv bv spa se
    """
)
"""What may be left off the end of a name without naming anything else."""

PAPERS = _words(
    """
    advertiser advocate argus beacon bugle bulletin chronicle clarion courier dispatch echo
    enquirer examiner express gazette globe herald inquirer journal lantern ledger mail mirror
    monitor observer post record reporter review sentinel standard telegraph times tribune weekly
    """
)
"""What the name of a newspaper ends in, which may stand for it: the Echo."""

SURNAMES_TOO = _words(
    "courier ledger post field fields hill wood woods park lane forest church banks gates bridges"
    " wells"
)
"""Ends of the names of places and bodies that are surnames where a given name stands before."""

OF = _words(
    """
    academy agency alliance archbishop archdiocese army assembly association authority bank bay
    bishop board brotherhood bureau campaign cape cathedral center centre centers chamber church
    city club coalition college commission committee community confederation conference congress
    convention council court declaration department diocese district directorate duchess duke
    earl faculty federation forum friends government group guild gulf house institute institutes
    isle isles kingdom league ministry movement museum national network office order organisation
    organization palace parliament party people peoples port prince princess province republic
    royal school sea secretary senate society speaker state states statue strait straits synod
    temple tower treaty tribunal union university
    """
)
"""What goes on with “of”: the Bank of England is one name, Anna of the Bank is two."""

FOR = _words(
    """
    academy action agency department ministry alliance alternative association authority bureau
    campaign center centre centers citizens coalition committee commission council court foundation
    fund institute network office organisation organization party school secretary society union
    """
)
"""What goes on with “for” or “on”."""

AND = _words(
    """
    bureau center centers centre college commission committee department institute ministry
    organisation organization secretary society minister office union
    """
)
"""What begins a name whose “of” is about two things: the Ministry of Trade and Industry."""

NO_NAMES = _words(
    """
    i i'm i'd i'll i've ok okay tv dna rna pm am mp mps ceo cfo coo ai gdp hiv aids vip suv gps
    led id gmt utc est edt pst bst cet bc ad bce pr hr it qa faq pdf dvd cd usb ufo ngo ngos ira
    lgbt lgbtq mph kmh god bible quran koran torah catholic catholics protestant protestants
    muslim muslims islamic islam christian christians christianity jewish jew jews hindu hindus
    buddhist buddhists sikh sikhs orthodox sunni shia shiite republican democratic democrat
    western eastern northern southern westerners north south east west northeast northwest
    southeast southwest internet web christmas easter ramadan thanksgiving covid monday mondays
    tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays
    sunday sundays january february march april may june july august september october november
    december spring summer autumn fall winter earth sun moon nazi nazis communist communists tory
    socialist socialists hispanic latino latinos latina black white asian twitter's mom dad
    grandma grandpa mum mummy daddy roman celsius fahrenheit fig photo photos video image
    pictured credit editor's reporting editing writing additional advertisement comments
    """
)
"""Words with a capital that name no person, place or organisation when they stand alone."""

OPENERS = _words(
    """
    actually add additional additionally afterwards ahead almost along already altogether amid
    anyone anything apparently around asked asking because behind beneath beside besides beyond
    breaking build call certainly clearly come consider curiously dear despite earlier early
    eight eighteen eighty eleven elsewhere ending enough eventually everybody everyone
    everything everywhere except fewer fifteen fifty finally find five following forty four
    fourteen fortunately frankly furthermore gone great half hence here hopefully hours however
    hundreds ignore image imagine immediately increasingly indeed inside instead ironically keep
    last late later lately least left less let like likewise little local long look looking made
    make many maybe meanwhile millions minutes moments months moreover nearby nearly
    neighbouring neighboring next nine nineteen ninety nobody nonetheless none nothing
    nevertheless new notably nowhere obviously occasionally often old one opposite otherwise
    outside overnight past perhaps photo please plus poor presumably previously quickly quite
    rarely read really recent recently regarding reportedly residents right roughly same say
    saying sadly second see seven seventeen seventy several shortly similar similarly simply six
    sixteen sixty slowly someone something sometimes somewhere soon speaking still sources
    subsequently suddenly surely take ten thank thanks thankfully third thirteen thirty
    thousands three tomorrow tonight today traditionally twelve twenty twice two typically
    ultimately unfortunately unlike usually watch well whatever whenever wherever whoever
    yesterday young first final more most other such
    """
)
"""What a sentence begins with that is no beginning of a name."""

GENERIC = _words(
    """
    everyone everybody nobody somebody someone police staff management government opposition
    prosecution defence council parliament industry business labour labor media press critics
    officials officers residents experts traffic tourism research nature science history art
    music football cricket rugby tennis chess state congress
    """
)
"""What begins a sentence and does something without being a name."""

SAYING = (
    "said|says|told|tells|added|adds|wrote|writes|announced|declined|denied|argued|warned|insisted"
    "|confirmed|claimed|replied|rejected|refused|acknowledged|recalled|explained|admitted"
)
"""What a person or an organisation does in a report, for a pattern."""
