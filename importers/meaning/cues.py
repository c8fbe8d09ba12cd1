"""The words by which an entry's kind, burdens and level of need are told, as tables of phrases.

A star allows any ending, capitals must be met; see `case.phrases`. The kinds stand strongest first.
"""

from __future__ import annotations

from case.model import EventKind, Factor

K, F = EventKind, Factor

KINDS: tuple[tuple[EventKind, str], ...] = (
    (
        K.COURT,
        "court|court hearing*|court date*|court appearance*|crown court|magistrate*|pleads guilty|pleaded guilty"
        "|pleads not guilty|found guilty|sentenced|sentencing|suspended sentence|order issued|order made|order granted"
        "|convicted|conviction|fined|tribunal|injunction granted|remanded on bail|acquitted",
    ),
    (
        K.CUSTODY,
        "prison|custodial sentence|custody|remanded|young offenders institut*|young offender institution|YOI|HMP"
        "|imprisoned|released on licence|secure unit|secure training centre|recalled to prison",
    ),
    (
        K.OFFENCE,
        "arrest*|charged with|offence*|theft*|burglar*|robbery|shoplift*|stole|stolen|steals|criminal damage|crime*"
        "|criminal incident*|assault*|wounding|possession of|cautioned|police caution|reprimand*|final warning"
        "|in breach|breach of|breaches|arson|drug dealing",
    ),
    (
        K.STATUS,
        "made subject|becomes subject|became subject|remain subject|no longer subject|plan ceases|plan ceased|plan ends"
        "|plan ended|plan starts|plan begins|CP register|child protection register|CP plan|child protection plan"
        "|CAF ceases|CAF closed|CAF is set up|CAF set up|CAF implement*|no longer deemed|step down|stepped down"
        "|step up|stepped up|care order|supervision order|interim care order|looked after child status",
    ),
    (
        K.REFERRAL,
        "referral*|referred|refers|refer|re-referr*|self refer*|signposted|makes a referral|requests a service",
    ),
    (
        K.ASSESSMENT,
        "assess|assesses|assessed|assessing|assessment*|section 47|s47|enquir*|evaluat*|screening|diagnos*|tests for",
    ),
    (K.VISIT, "visit|visits|visited|visiting them|home visit*|call out*|attends the address|attend the address"),
    (
        K.MEETING,
        "conference*|meeting*|core group|panel|MARAC|TAF|team around the*|review held|strategy discussion"
        "|meet|meets|met",
    ),
    (K.COMPLAINT, "complaint*|complain|complains|complained|warning letter*|acceptable behaviour contract"),
    (
        K.INCIDENT,
        "incident*|999 call*|disturbance*|domestic dispute*|fight|fights|altercation*|reported missing|goes missing"
        "|went missing|overdose*|found injured|police attend*|police called",
    ),
    (
        K.PLACEMENT,
        "foster*|placed with|placed in|placement|taken into care|accommodated|children's home|residential unit"
        "|adopted|adoption|respite care|kinship care|returned home from care|looked after by",
    ),
    (K.STATUS, "in need|child in need|section 17|s17|early help|CAF|common assessment|statement of special|EHCP|plan"),
    (
        K.MOVE,
        "rehoused|re-housed|moves to|moved to|moves into|moved into|moves house|moved house|evict*|tenancy starts"
        "|tenancy begins|house transfer|transferred to a new home|leaves home|left home|moves out|moved out|repossess*",
    ),
    (
        K.HEALTH,
        "GP|hospital|A&E|admitted|medication|prescri*|appointment*|paediatric*|neurolog*|midwi*|health visitor"
        "|clinic|surgery|therapy|counselling|pregnan*|born|birth of|treatment|detox*|immunis*|CAMHS",
    ),
    (
        K.EDUCATION,
        "school|nursery|college|exclu*|truan*|attendance|SENCO|special educational|pupil referral|PRU|classroom"
        "|education|exam|exams|learning support",
    ),
    (
        K.SUPPORT,
        "support|supports|supported|intervention*|programme*|group work|allocated|advice|key worker|ceases|ceased"
        "|service starts|parenting course*|mentoring|attends|starts to attend|engages|help with|help from"
        "|case closed|sessions",
    ),
    (
        K.CONTACT,
        "call|calls|called|phone*|telephone*|letter*|email*|contact|contacts|contacted|liais*|informs|informed|writes"
        "|wrote|text message*|report|reports|reported|tells|told|speaks|spoke|shares information|asks|notified",
    ),
    (K.LIFE, "dies|died|death of|married|marries|separat*|divorc*|gives birth|new partner|relationship ends"),
)

FACTORS: tuple[tuple[Factor, str], ...] = (
    (
        F.DOMESTIC_ABUSE,
        "domestic abuse|domestic violence|domestic incident*|domestic dispute*|domestic assault*|DV|abusive partner*"
        "|abusive relationship*|coercive control|controlling relationship|non-molestation|MARAC|women's refuge"
        "|partner assault*|abusive ex-partner|violent partner|violent ex-partner|domestic*",
    ),
    (
        F.VIOLENCE,
        "violen*|assault*|weapon*|knife|knives|machete|GBH|ABH|punch*|kicked|fight|fights|fighting|stabb*|wounding"
        "|threatens|threats|threatening|attacks|attacked|affray|headbutt*",
    ),
    (
        F.NEGLECT,
        "neglect*|category of neglect|left alone|left unattended|left unsupervised|unkempt|malnourish*"
        "|failure to thrive",
    ),
    (
        F.HOME_CONDITIONS,
        "living conditions|home conditions|housing conditions|conditions in the home|state of the home|rubbish|squal*"
        "|overcrowd*|unhygienic|dirty|infest*|damp|mould|no heating|no hot water|uninhabitable|unfit for habitation",
    ),
    (
        F.OFFENDING,
        "offend*|offence*|arrest*|charged with|convict*|criminal*|crime*|theft*|burgl*|robbery|robberies|shoplift*"
        "|stole|stolen|steal*|pleads guilty|pleaded guilty|found guilty|sentenced|suspended sentence*"
        "|custodial sentence*"
        "|breach of|in breach|breaches of|probation|possession of heroin|possession of cannabis|drug dealing|arson"
        "|cautioned|reprimand*|YOT|youth justice|released from prison|HMP|handling stolen|joyrid*|vehicle crime",
    ),
    (
        F.ANTI_SOCIAL,
        "antisocial*|anti-social*|ASB|ASBO|nuisance|noise|vandal*|graffiti|harassing neighbours|abuse of neighbours"
        "|acceptable behaviour contract|neighbour dispute*|rowdy|stone throwing|throwing stones|intimidat*",
    ),
    (
        F.PARENTAL_CONTROL,
        "parental control|lack of parental control|no parental control|beyond control|beyond parental control"
        "|out of control|unable to control|cannot control|lack of boundaries|routine and boundaries"
        "|routines and boundaries|struggles to manage behaviour|unable to manage his behaviour"
        "|unable to manage her behaviour|unable to manage their behaviour|lack of supervision|parenting order",
    ),
    (
        F.SUBSTANCE_MISUSE,
        "drug|drugs|alcohol*|heroin|cannabis|cocaine|crack|amphetamine*|methadone|opiate*|substance misuse"
        "|substance abuse|substances|solvent*|drunk*|intoxicat*|binge drinking|heavy drinking|drinking heavily|ketamine"
        "|drug rehabilitation|detox*|overdose of heroin|glue sniffing|DRR",
    ),
    (
        F.MENTAL_HEALTH,
        "mental health|mental and physical health|mental illness|depress*|anxiety|anxious|agoraphob*|self-harm*"
        "|suicid*|overdose*|psychos*|psychotic|psychiatr*|bipolar|schizophren*|PTSD|panic attack*|eating disorder*"
        "|anorexi*|bulimi*|postnatal depression|low mood|breakdown|CAMHS|cognitive behavioural therapy"
        "|emotional distress",
    ),
    (
        F.PHYSICAL_HEALTH,
        "physical health|mental and physical health|epilep*|asthma*|diabet*|seizure*|fits|ill health|chronic pain"
        "|arthritis|cancer|chronic illness|long-term illness|heart condition|COPD|stroke|hearing loss|neurolog*",
    ),
    (
        F.DISABILITY,
        "ADHD|autis*|asperger*|learning difficult*|learning disab*|disabilit*|disabled|dyslexi*|dyspraxi*"
        "|special educational need*|SEN|SEND|global delay|developmental delay|cerebral palsy|Down's syndrome"
        "|speech delay|wheelchair",
    ),
    (
        F.ATTENDANCE,
        "truan*|school attendance|poor attendance|low attendance|sporadic attendance|attendance falls|attendance drops"
        "|attendance below|attendance at school|unauthorised absence*|persistent absence*|persistently absent"
        "|absent from school|absence from school|not attending school|missing school|missed school|school refus*"
        "|non-attendance at school|attendance officer|education welfare",
    ),
    (F.EXCLUSION, "excluded from school|exclusion|exclusions|fixed term exclusion*|permanently excluded|excluded"),
    (
        F.HOMELESSNESS,
        "homeless*|evict*|sofa surf*|rough sleep*|sleeping rough|temporary accommodation|no fixed abode|repossess*"
        "|bed and breakfast accommodation|night shelter|lost her tenancy|lost his tenancy|lost their home"
        "|lost her council tenancy|notice to quit",
    ),
    (F.DEBT, "debt|debts|arrears|bailiff*|possession order|loan shark*|payday loan*|bankrupt*|food bank|foodbank"),
    (
        F.CHILD_PROTECTION,
        "child protection|CP plan*|CP conference*|CP register|section 47|s47|safeguarding concern*|category of neglect"
        "|emergency protection order|strategy meeting|risk of significant harm|significant harm",
    ),
    (
        F.IN_CARE,
        "taken into care|in care|into care|looked after child*|looked-after child*|becomes looked after"
        "|became looked after|become looked after|foster care|foster carer*|fostered|foster placement|care order"
        "|interim care order|accommodated under|section 20|children's home|care proceedings|LAC review",
    ),
    (
        F.MISSING,
        "reported missing|goes missing|went missing|gone missing|missing from home|missing from care|missing person"
        "|abscond*|runs away|ran away|running away|missing episode*",
    ),
    (
        F.EXPLOITATION,
        "exploit*|county lines|groom|groomed|grooming|CSE|CCE|cuckoo*|traffick*|modern slavery|forced marriage",
    ),
    (
        F.VICTIM,
        "victim of|victims of|assaulted by|attacked by|threatened by|robbed by|abused by|bullied|burgled|harassed by"
        "|suffered abuse|sexually abused|physically abused",
    ),
    (
        F.STRENGTH,
        "progress|improve*|achiev*|positive*|engages well|engaged well|engaging well|works well|worked well|drug free"
        "|alcohol free|abstinen*|no longer deemed in need|outcomes are maintained|doing well|settled well"
        "|settles well|good attendance|praise*|completes the course|completed the course|passes|award"
        "|protective factor*"
        "|stable|thriv*|grows in confidence|more confident|well cared for",
    ),
)

# Longer than a cue inside it, these win and say nothing.
NO_FACTOR = (
    "heart attack*|crack down*|drug free|alcohol free|substance free|risk assess*|criminal records check"
    "|criminal injuries|domestic arrangement*|domestic worker|food and drink|noise level in class|damp proof*"
    "|previous drug free|stable door|positive test*|tests positive|tested positive|prescribed drug*|well below"
)

LEVELS: tuple[tuple[int, str], ...] = (
    (
        5,
        "looked after child*|becomes looked after|became looked after|become looked after|taken into care|care order"
        "|interim care order|emergency protection order|section 20|s20|foster care|placed with foster carer*"
        "|foster placement|enters care|comes into care|came into care|LAC",
    ),
    (
        4,
        "child protection plan*|CP plan*|CP register|child protection register|section 47|s47|category of neglect"
        "|category of emotional abuse|category of physical abuse|category of sexual abuse|child in need"
        "|children in need|children 'in need'|child 'in need'|'in need'|deemed in need|CIN|section 17|s17|$17",
    ),
    (
        3,
        "common assessment framework|CAF|team around the family|team around the child|TAF|TAC|early help assessment"
        "|early help plan|early help",
    ),
    (2, "single agency support|single-agency support"),
)

# Nouns that a number counts, with the kind of entry they make.
COUNTED: tuple[tuple[EventKind | None, str], ...] = (
    (K.INCIDENT, "incidents|call-outs|callouts|999 calls|disturbances|disputes|episodes|missing episodes|fights"),
    (K.COMPLAINT, "complaints"),
    (K.VISIT, "visits"),
    (K.REFERRAL, "referrals|re-referrals"),
    (K.ASSESSMENT, "assessments"),
    (K.MEETING, "meetings|conferences|panels|reviews"),
    (K.COURT, "court dates|court appearances|hearings|convictions"),
    (K.OFFENCE, "arrests|offences|crimes|assaults|burglaries|thefts|cautions|breaches"),
    (K.CONTACT, "reports|calls|contacts|letters|telephone calls|phone calls|allegations|notifications"),
    (K.EDUCATION, "exclusions|suspensions|absences"),
    (K.HEALTH, "appointments|admissions|attendances|overdoses"),
    (K.SUPPORT, "sessions"),
    (None, "occasions|warnings|concerns"),
)
