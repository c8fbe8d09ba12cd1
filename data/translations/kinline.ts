<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en_GB">
 <context>
  <name />
  <message>
   <source>&amp;Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;High contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Texts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>+ {number} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 to 5, the highest of any child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1, universal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>5, not safe at home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A black screen, and back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A contact of an agency is one with each person whom the entry concerns; an entry that names nobody concerns everybody in the household, and being only named or a witness is no contact. Agencies stand with their teams, those left out of the count too. Days since the last contact run from the latest day on which it may lie to the last day of the data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A family to try</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A group of people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A page of lanes up or down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A person, where no column names one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A range is a number of occurrences, or of weeks, times the low and the high unit cost. Unit costs come from different years and sources, and fiscal cost, economic and social value are not the same money, so nothing is added up over all. What could not be costed is counted beside each range: it is not free.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A referral stays without an answer for at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A referral to the same agency comes again within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A service ends and none follows within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A service ends around an 18th birthday, within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A spell runs from the earliest day of its start to the latest day of its end. It is explicit when one entry gives both, and is then of the agencies whose entry it is. It is inferred when one entry says that a service starts and a later one says that the same service of the same agency ends, for the same people; inferred spells are marked. A service said to be ongoing runs to the last day of the data and is marked open; one said to remain runs to the entry that says so. A start without an end is not a spell, and neither is a single contact. What a person has accepted, corrected or refused goes before what was inferred.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A waiting list is recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A waiting list is told of, of at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A waiting list of {length} is recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A&amp;ges</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accept a finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Acceptable behaviour contract</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accident and emergency attendance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Action</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Action taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a tie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adopted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After the work of {agency} with {people} ended ({days}), no agency is recorded for {weeks}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After {service} with {agency} ended for {people} ({days}), no agency is recorded for {weeks}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies down by two thirds (21 to 7)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency at work, wider the more often</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency implied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency, by its code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ambulance call-out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An agency counts when at least one entry names it, or one of its teams, as giving a service over and above universal provision; a team counts for its agency. A universal service is left out unless it did more: a school counts when a child needed extra support, was missing school or was excluded; a GP practice counts when there were significant health issues. What was decided for this case, with its reason, goes before the rule.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An agency that was asked and has not replied may have been involved: nothing here counts it as absent. A reply speaks only of the days that it covers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An agency, by its code</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An agency, where no column names one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An agency?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An assessment comes again within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An entry that stands for several occurrences ('first of 37 incidents') is one entry and counts as that many occurrences.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An entry that ties several counts on each of their lines, and once in totals.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An invented family of names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An occurrence lies in a window when all days on which it may lie do; those that only may lie in it stand beside it and are not in the difference. Percentages compare the rates a month, so windows of different length can be compared. What stands side by side need not depend on each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Analysis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another referral of {people} to {agency} followed within {months}: {first}, then {second}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another {kind} of {people} followed within {weeks}: {first}, then {second} ({agencies}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Anti-social behaviour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Anti-social behaviour down by 60% in six months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Anti-social behaviour incident</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Anti-social behaviour order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Appointments are visits, meetings, assessments and contacts; one is missed when its entry says so. An entry that stands for several is one appointment, unless it tells of missed ones. The week starts on Monday and takes only entries known to a week or better.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Appointments missed at one agency are at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arrange the lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Arson</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the &amp;system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As they are named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At most {agencies} at once, {month}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before a meeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before and after: a number is small below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bereavement or separation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring files into the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bringing files in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By factor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By kind of event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By person and agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By the rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calendar years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot afford food or clothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child by birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child excluded from school</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child going missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child in care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child in need of protection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child looked after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child missing school</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child neglect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child protection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child with special needs or a disability</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child's voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Children</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Children not attending school regularly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Children of {parents}: {children}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Children safe from abuse and exploitation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Children who need help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear the filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Codes: P1, P2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comment, not fact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compared: before, {before}; after, {after}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Conflict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Conflict, hostile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct a return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct a tie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct a voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct the selected event or cell, change all that are selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Costs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Council and housing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count from the selected event, by date again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counts says how many agencies were involved, and when most of them were at the same time: the peak. A click on the peak above the timeline selects the events behind the number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Couples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Crime or anti-social behaviour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Crime prevention and tackling crime</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Criminal damage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Criminality</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ctrl+1 to Ctrl+6</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Custody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Darlington 'toxic mix'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dates are whole months: more agencies can show at once than on one day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dates are whole quarters: more agencies can show at once than on one day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dates are whole years: more agencies can show at once than on one day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days from the first day known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Debt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Debt or arrears</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision and why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the selected events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Died</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disability, ADHD</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dismiss a finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dismissed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Distant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Divorced or ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Does not count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Domestic abuse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Domestic abuse incident</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Domestic burglary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Domestic violence and abuse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Education</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End the meeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entries {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Escape</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events a month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every row is from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything that happened, in a lane for each person. Turn the wheel to zoom, drag to move, click an event to read it at the right with the file and row it comes from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exclusion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exploitation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export an anonymised PDF, as another kind of file, print</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F6 shows everything with stand-in names, and F6 again the real ones. Ctrl+E writes a PDF that is searched for names before it stays on disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Factors: {factors}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family and household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family history diagram. From the oldest generation: {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family history – {family}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Female</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fewer than 3 fixed exclusions in each of the last three terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Financial stability</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Financial years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find anything: an action, a person, an agency, an entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find in the entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First five minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Focus person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fold a lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fold teams in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fostered, guardian, or placed away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Friends, neighbours, carers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From a referral to the first contact it takes at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Full screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>GP consultation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Getting a good education</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the next event and read it out, to the one before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go to the next mark and read it out, to the one before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Good early years development</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Grandchildren</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Grandparents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Great-grandchildren</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Great-grandparents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Great-great-grandparents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Health problems of parents and children</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help on what is looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide a lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Home conditions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Home, End</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Homelessness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Homelessness or threatened eviction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household and agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Impact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Impact caused by the centre</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Impact map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Impact map of {name}: {totals}. Tied to the centre: {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Impact map – {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Impact maps – {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Impact of {first} on {second}: {times}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Impact on the centre</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Impact: what the centre caused, and incidents, offences, complaints, court dates and custody of which it is the subject.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Improved family relationships</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Improved mental and physical health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Indicators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep it apart from what you share. Without the passphrase nobody can open it, you included.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep it safe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep with the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept, names and numbers replaced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Key: {entries}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kin or partners living apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind and number: School 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lack of parental control</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Larger words, smaller ones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave a line empty for the name that is given by itself. A name that could give somebody away is refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left, Page Up, Backspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left, Right, Up, Down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Less than 15% unauthorised absence in each of the last three terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level of need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level of need over time, from 1 to 5. {levels}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lines</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Links households</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lists of the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lists: people, agencies, ties, returns, voices, sources</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Live together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Long-term illness, disability or infirmity of a parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Low income</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Male</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Male, age inside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Man, woman, other or not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Married</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Meetings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Meetings without a decision are at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mental health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mental ill health of a child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mental ill health of a parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move a lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move through the days and the lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move; with Alt what the keys are on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Named in the same entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Names: those who join most, shared agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Narrow it down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Neglect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Neighbours and community</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Network of people, households and agencies. {told}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Network – {family}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New case, open, save, close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No agency named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No contact with {agency} is recorded after the referral of {people} ({day}); the records go on for {weeks}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No dated events to show yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No entries tie anybody to the centre. That says what is on record, not what happened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No factor named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No family members are on record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No parent in work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No parent with qualifications</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No return: what this agency did is not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No single thing was found that gives the family away. Somebody who knows it may still recognise it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No word waits for review.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is on record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody writes anything for at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not stated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is called so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is recorded for {weeks} ({days}), while need stood at level {level}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number of agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number of events on a line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offences by minors down by 33% in six months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offences together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offending</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offending of a child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Offending of an adult</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On each day, the agencies that count are counted once each: those with an involvement spell that covers the day, and those with a contact that may lie on it. A contact known only to its month or quarter may lie on any day of it; contacts known less exactly than 92 days are left out. A team counts for its agency. The peak is the longest run of days, earliest first, on which the very same agencies make the highest count. So many may have been there; the sure peak counts only what is certain: contacts known to the day, and spells from the latest day of their start to the earliest day of their end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One harmed the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One picture (PNG)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One picture, sharp at any size (SVG)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One table (CSV)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One week holds at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only child, adult or elder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other or not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Out of work, at risk of financial exclusion or of worklessness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outside the household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overlaps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page Up, Page Down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parent who was in care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parental control</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parents; tie not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Partners, living together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Peak: {agencies} at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Peak: {agencies}, {month}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People and agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Permanent exclusion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Physical health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place or group of people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play 1 month a second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play 1 year a second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play 3 months a second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Police and justice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Police call-outs down by 90%</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poor home conditions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Poor or overcrowded housing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pregnancy; small: loss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Present anonymised, and back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Present it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Presenting anonymised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Presenting anonymised: stand-in names, months instead of days, services by their kind.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Promoting recovery and reducing harm from substance use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Quotes are the voice column of an entry and words between quotation marks in its text. The speaker is whom the entry names before the words, with a word for saying; the side is theirs. Where nobody is named, a voice is the family's and a quotation is on neither side. What a person noted in the list of voices stands as noted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rates their wellbeing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Relationships</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replaced by the kind of event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Response or support by the centre</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Response or support from {first} to {second}: {times}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Response or support to the centre</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Response: every other entry of an agency; people who cared or asked for help.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Right, Page Down, Space, Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Robbery</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Roles: Mother, Child A, Neighbour 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows with fewer than {number} occurrences in both windows together are marked small: one more or less changes the percentage much.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Safe from domestic abuse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Same event?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Same person?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save seals the case with a passphrase of yours. Every change can be undone, and after a crash the unsaved work is offered again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save who is who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Says that it did not help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Says that it helped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>School attendance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>School years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sector only: Education agency 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Secure housing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select nothing, end a search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select nothing, let nothing stand out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select the event that the keys are on, open it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select the mark that the keys are on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Selection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Separated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Several, folded together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sharing without names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shifted by a secret number of days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show hidden lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show teams apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the family history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Siblings: {children}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size: as usual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size: for a room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Size: larger</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Slides: the pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Some occurrences are not dated closely enough to tell in which window they lie; they stand beside.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Space, Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spells of involvement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Standing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the meeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the meeting, keep this view as a scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step, or not fully recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strength, progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Substance misuse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Substance misuse of a child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Substance misuse of a parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Supporting Families outcomes: areas of need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Symbols</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tab, Shift+Tab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take a decision back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Teenage parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The case does not say which agencies were asked, so nobody can tell which of them were not involved and which only sent nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The case file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family history draws the generations, the households and how people get on. A click on a person selects everything about them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The filter above works on all views: a person, an agency, a time, a word. The foot of the window says how much it hides. Ctrl+Shift+F shows everything again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first contact recorded with {agency} came {days} after the referral of {people} (referred {day}, contact {answered}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first days, the last days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first scene, the last one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key says who is who. It is sealed under a passphrase of its own, at least eight letters:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The level of need is the one that the latest entry states, or that the status it names stands for: help under a common assessment 3, child in need and child protection plan 4, looked after 5. When a status ends and no entry says what follows, the level is not known. An entry that names no child is said of all of them, but for one of whom a lasting entry says otherwise. A month counts from its first day. The household has the highest level of any child.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The network (GEXF)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The network (GraphML)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The next scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The part that is shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The quarter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same passphrase again:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sample comes with four scenes: views to be shown one after another, with notes for whoever speaks. F5 shows them without names on the other display, or in a window to share; Escape comes back here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sample is a made-up household: what its agencies sent, as files. Opening it is what you will do with your own files, by File, Bring in files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The scene before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The summary, as a page to read (Markdown)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The summary, for other programs (JSON)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole case (JSON)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The window {name} ({days}) is incomplete: the entries are {reach}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The windows differ in length: {days} before, {number} after. Compare the rates a month.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The windows share days, on which everything counts in both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The wording written for sharing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The year of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theft from a vehicle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theft from the person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theft of a vehicle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There were {number} appointments a week for {weeks} ({days})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There were {number} appointments in the week {days}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These words are in no list, so they do not leave: [name] or [word] stands in their place. Choose those that name nobody, no place and no agency, and let them leave.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Think Family indicators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timeline of {events} in {lanes} by {way}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timeline {number} of {all}: {period}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timeline, family history, impact map, network, events, analysis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Troubled Families criteria</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Twins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two agencies do the same work at the same time, for at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two agencies know of each other for certain when one entry names both, or when one refers to the other. What they told each other elsewhere is not in the entries.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two agencies overlap on a day when both have an involvement spell that covers it; single contacts do not count. A team counts for its agency, and an agency's own spells are put together first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo, redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unfold a lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Victim</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Victims</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Violence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Violence or abuse by the first of the two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Violence or abuse, towards</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Voices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Voluntary sector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warning letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What happened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What stands out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the entries tie to the centre</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wheel, drag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wheel, drag, Shift with drag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where it is written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who belongs to whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who caused it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who knows of whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom it is about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom it is about: date of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom it is about: forename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom it is about: surname</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Width and number: how often</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Within five years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without an agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Word document: the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wording for sharing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wording reviewed by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Workbook: every table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Worker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Would miss most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes: an entry says so. No: an entry says the opposite and none says so, or every agency that would know has replied for the whole period and tells of none. Anything else is not known: that no entry tells of something does not mean that it was not there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Young carer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Young person not in education or work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom in, zoom out, the whole history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom in, zoom out, the whole picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom, move, draw a tie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom, move; on a heading set its lane elsewhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a brother or sister of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a carer of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a child needed extra support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a child was excluded or was missing school</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a co-offender of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a foster parent of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a friend of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a general word for one of those that the case names ({kind})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a grandparent of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a guardian of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a neighbour of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a parent of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a partner of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a relative of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a step-parent of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a twin of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a victim of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a window reaches beyond the entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>absences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>adult mental health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>adult social care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>advice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>aged {age}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>agencies at once on average</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ages and households at the end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ambulance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an adoptive parent of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>anti-social behaviour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>anti-social behaviour order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>around</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as of {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>as of {day}, households as recorded last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>asked {day}, no reply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>asked, no reply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>assessment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at least {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at most {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at most {number}, {sure} for certain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>before {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>benefits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>beside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>between {least} and {most}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>born {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cannot be known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>careers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>caused it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>child and adolescent mental health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>child in need plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>child protection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>child protection plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>children's social care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>college</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>common assessment framework</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>community group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>community health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>community order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>community safety</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>compared: before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>complaint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>complaints</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confirmed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contact burden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>continued</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>core assessment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>council</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>counselling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>counting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>court</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>crown prosecution</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>custody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>day 0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>debt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decided for this case, {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dental</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>died</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>died {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>disability</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>disputed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>domestic abuse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>domestic abuse incidents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>domestic abuse support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>drug and alcohol treatment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>drug rehabilitation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>duplication of service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>early help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>early years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>economic</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>economic and social</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>education</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>education welfare</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>educational psychology</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>employment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>entries from {days}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>entries say the opposite</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>entries that name nobody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>environmental health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>exclusion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>exploitation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>factor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>faith</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>family court advice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>family intervention</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>family support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>female</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fire and rescue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fiscal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fixed exclusions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>food bank</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fostering</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {before} to {after}: {percent}%</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {before} to {after}: {percent}%, small numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {days}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {day} on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {since}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gave nothing: there is no consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>group work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>harm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>highest level of need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>home conditions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>home visits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>home-based support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>homelessness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hospital</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>housing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>housing association</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>immigration</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>impact caused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>impact suffered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>incident</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inferred</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inferred, agreed to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>initial assessment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>intensive support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>keyworking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kin or partners</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kind: {kind}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>known to each other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lasts; paler where not sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>level of need on average</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>level {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>life event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>linkability</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lives there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>looked after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>male</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>married to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>maternity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>meeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>meetings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mental health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mental health assessment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mentoring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>minor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>missed appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>missing episodes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>more when zoomed in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>most agencies at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>most {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>most {number}, {month}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>named together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>neglect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no entry of the window before tells of any</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no entry tells of it, and no complete reply rules it out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no events recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no reason given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no reply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nobody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none on record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none that counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>normal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not counted: universal service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing of the kind is measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing on record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>occurrences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of 5</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offences by minors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offences together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>offending</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>open or not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>over and above universal provision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>parental control</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>parenting assessment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>parenting course</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>parenting order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>partner since {since}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>partner until {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>partner {since}–{until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>person and agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>physical health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>placement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>police</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>police call-outs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>preventive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>primary care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>prison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>probation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pupil referral unit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reactive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>referral without an answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>repeat referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>repeated assessment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>repeated questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>replied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>replied for the whole period and tell of none: {agencies}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reported it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>response or support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>response or support given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>risk assessment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>school</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>school attendance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>school nursing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>seen before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>service ended around an 18th birthday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>service ended with none after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sexual health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>silence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>singling out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>social</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>soft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>some day within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>special educational needs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>special educational needs support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>speech and language therapy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>speech therapy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>spell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>stands for {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>strength</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>subject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>substance misuse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>supervision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>suspended sentence order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>temporary accommodation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tenancy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tenancy support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tentative</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the entries do not reach over the last three terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the register does not count it, and no entry shows that it did more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the target is for {days}, the window after has {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>there were significant health issues</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>through its team {team}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>told in another lane, concerns this one too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unconfirmed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>universal, counts here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unreadable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>until {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>up to {agencies}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>victim</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>victim support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>violence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>visit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>voluntary sector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>was asked and has not replied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>weeks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>without dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>witness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>worked with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>young carers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>young offender institution</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>youth justice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>youth order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agencies}, {number} of them counted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agencies}: no day at the same time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agencies}: {days} at the same time in {number} stretches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agencies}: {days} at the same time, {span}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agencies}: {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} does not say from when to when its return covers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} is named by entries and is not in the list of those asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} tells nothing of {days}: its return does not cover it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} was current as of {day}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} {why}, and {entries}; what it knows is not counted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} {why}; what it knows is not counted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{change}; some occurrences may lie in either window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{child}: adopted by {parents}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{child}: child of {parents}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{child}: fostered or cared for by {parents}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{child}: related to, how is not fully recorded, {parents}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{first} and {second} named together: {times}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{homes} share {number} agencies, more than any other two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{kind}, {number} times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{least} to {most}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{length} ({days})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{list} ({day}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{list} in an entry of {agencies} ({day}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{meetings} about {people} took place within {weeks}; no decision is recorded ({days}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{missed} of {all} appointments recorded with {agency} were missed ({share}; {days}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names} and {last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names} are a couple across generations.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names}: married</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names}: married, ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names}: married, separated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names}: parents of a child, how they lived is not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names}: partners</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names}: partners, ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names}: partners, separated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names}: {bond}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names}: {bond}, {events}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names}: {events}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names}: {quality}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} alone links some of {homes}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has more than two birth parents on record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has ties to {number} others, more than anybody else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is on record as their own forebear.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} links {homes}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, the centre: {totals}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: ties to {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: ties to {number}, links {homes} households</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} entries without a date are in neither window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} households are linked by people they share</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} households are linked by people they share, and {groups}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} m</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} more teams</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} undated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} undated, not shown here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{one} and {other} both provided {service} for {people} at the same time, for {days} ({span}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{person} turned 18 ({day}) within {weeks} of the end of the work of {agency}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{person} turned 18 ({day}) within {weeks} of the end of {service} with {agency}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{replied} of {all} agencies asked have replied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{since} to {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{term}: {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{told}, placed away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{told}, with {agencies}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{told}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>… in a row within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>… while the level of need is at or above</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>About</name>
  <message>
   <source>About Kinline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family case histories from what agencies send. Everything stays on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MIT licence. Drawn with Qt (LGPL), set in Noto Sans (OFL); Help, Licences lists all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>see its text</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AgenciesSection</name>
  <message>
   <source>&amp;Count this one…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies and teams</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to the &amp;rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count &amp;for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do &amp;not count…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events that name an agency fill this table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events that name two agencies, and referrals from one to another, fill this table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events with both</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No event of this person or of these days names an agency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Occurrences stand in brackets. Days since the last contact run to {day}, the last day of the data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People and agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Referrals to the first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Referrals to the second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who knows of whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{events}, standing for {times}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AgencyForm</name>
  <message>
   <source>&amp;Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Other names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A &amp;team of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A team of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add an agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apart by semicolons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct the agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the &amp;count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None, an agency of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why; the reason is kept and told beside the count.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it counts, or why not</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Analysing</name>
  <message>
   <source>Count an agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count an agency by the rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do not count an agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a local framework</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open unit costs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables (*.csv);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file cannot be read: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The reason, which is kept with the case and told beside the count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the place cannot be used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} counts, whatever the rule says.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} does not count, whatever the rule says.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Analysis</name>
  <message>
   <source>Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Costs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Indicators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Involvement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Levels of need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overlaps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Returns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Voices</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AnalysisPage</name>
  <message>
   <source>Sections of the analysis</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AudienceWindow</name>
  <message>
   <source>Black screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kinline – anonymised</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Autosave</name>
  <message>
   <source>Unsaved work cannot be kept for a crash ({why}). Save often.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Banner</name>
  <message>
   <source>Show names again (F6)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BeforeAfterSection</name>
  <message>
   <source> months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Each side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A&amp;fter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A&amp;round</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Around which event or date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before: {before} ({days}). After: {after} ({more}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both windows as bands behind the lanes, with the moment between them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an event or a date, or type two stretches of time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>January 2008 to June 2008</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Months on each side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No two stretches of time were chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put into the &amp;report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show on the &amp;timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take out of the &amp;report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the event that is selected in the views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The &amp;selected event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report holds these windows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report holds {first} and {second}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The report shows both windows side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words of an entry, or a date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{before} before, {after} after.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BulkForm</name>
  <message>
   <source>&amp;Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Level of need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies to add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies to take away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change &amp;events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change {events}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what to change. Everything else stays as each event has it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Factors to add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Factors to take away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level of need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not stated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pa&amp;rt of those added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part of the people added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People to add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People to take away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>S&amp;tanding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Service or t&amp;ype</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Si&amp;gnificance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Significance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Standing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{events} will be different, of {all} selected. It is one step, and can be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names} cannot be added and taken away.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Card</name>
  <message>
   <source> to </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Action</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also told in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Analysis, not fact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child's voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Impact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level of need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No entry that is shown stands behind this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select an entry, a person or an agency to read more about it here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Selected entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only this agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show only this person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Significance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Standing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stands for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wording for sharing, not reviewed yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wording for sharing, reviewed by {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Worker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written as “{words}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and {number} more, in the table of events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>standing for {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>undated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} times</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Changes</name>
  <message>
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take out what the file no longer tells of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Under</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Withdrawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{same} unchanged, {changed} changed.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ChapterChoice</name>
  <message>
   <source>&amp;Indicators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Voices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also in the report:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;osts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People and a&amp;gencies</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Choices</name>
  <message>
   <source>Choose {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{first} and {number} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, none chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, {number} chosen</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ColumnsEditor</name>
  <message>
   <source>Column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Column {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dates here: {dates}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Meaning of {heading}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Means</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What stands in it</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Compared</name>
  <message>
   <source>{least} to {most}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ComparedTables</name>
  <message>
   <source>After</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before and after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Difference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Measure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No entry of either window tells of: {measures}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rate after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rate before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rates are a month. Where a number goes from one to another, some may lie in the window.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Target</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Targets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Targets that programmes have published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>small</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CorrectSpell</name>
  <message>
   <source>&amp;Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>14 March 2008, June 2006</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct the spell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is before the start, or a side of it is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The end is one moment, or ongoing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The start is one moment, like 14 March 2008.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With nobody ticked it is that of the whole household.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{dates} or ongoing</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Costs</name>
  <message>
   <source>spell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{low} to {high}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CostsSection</name>
  <message>
   <source>&amp;Open unit costs…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Use those that ship</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A CSV file with unit costs of your own; it is checked and kept with the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events and spells that meet a unit cost fill these tables; you can open unit costs of your own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events not costed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No event that surely lies on these days meets a unit cost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not costed, and not free: {events} ({occurrences}) and {spells}. There is no total.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pounds each</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Prices of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Range in pounds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ranges</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ranges &amp;by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ranges by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their occurrences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Those marked ‘example’ are rounded: check them against the current edition before quoting them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unit costs used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unit costs: those that ship.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unit costs: {file}, in place of those that ship.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Value, spend</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kind of event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not stated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>preventive or reactive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{item} (example)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} weeks</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Counted</name>
  <message numerus="yes">
   <source>%n agency</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n agency asked has replied</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n agency counts</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n agency with this person</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n agency works with several households</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n cell</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n column</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n date</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n day</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n decision</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n earlier version</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n entry</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n entry of others names it</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n entry says so</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n event</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n factor</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n file</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n finding</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n hour</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n household</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n impact recorded</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n impact suffered</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n kind</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n lane</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n line</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n meeting</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n minute</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n month</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n occurrence</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n open involvement</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n page</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n person</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n place or group</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n response</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n response given</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n return</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n row</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n row or line</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n scene</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n smaller group</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n spell</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n team</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n team of agencies is named</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n thing</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n tie</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n time</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n voice</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n week</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n word</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n year</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Counts</name>
  <message>
   <source>counted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inferred</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inferred, {ruling}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not counted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{events}, standing for {number}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CountsPanel</name>
  <message>
   <source>Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events, occurrences in brackets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inferred here: {number} of {spells}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No entry names an agency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of what is shown; the filter hides {events}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overlaps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show fewer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the rows with their places and reasons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show what stands out: repeats, waits, gaps, missed appointments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spells of involvement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>and {teams} of theirs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>entries as written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>most at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no dated involvement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>occurrences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>repeats counted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>teams included</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{findings} to weigh</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rows} to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{when}; {count} by the days recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{when}; {count} for certain</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DateLine</name>
  <message>
   <source>Understood as: undated. A day or a month needs its year.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Understood as: {date}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DayField</name>
  <message>
   <source>A date in words or figures: June 2006, 3/4/2010, 2008</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>any day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, a date</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Deciding</name>
  <message>
   <source>Comment on a finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comment on the finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dismiss the finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set thresholds of findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The comment, which the report tells beside it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The reason, which is kept with the case</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Decisions</name>
  <message>
   <source>Accept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An agency?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what it is: its kind, a team of another, another name of one, or no agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick what is so; it is done with the import, in one step. What is left can be done later by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To decide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Deleting</name>
  <message>
   <source>An event without people is told of the whole household, which nobody wrote. Say in these events whom they concern, delete them, or merge the two records of one person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Returns are deleted too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The events stay, without them; their texts are not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The teams become agencies of their own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The voices stay, without them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nobody else in {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ties to others are deleted too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two records of the same are better merged. Undo brings all of it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who} stands in {what}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Desk</name>
  <message>
   <source>Counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter: it leaves something out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Panels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Selection</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Desktop</name>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>F6 shows it without names first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First five minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is looked at shows names. It would leave Kinline with them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{verb} with names</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Document</name>
  <message>
   <source>locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not protected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>read-only</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Doing</name>
  <message>
   <source>Add event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change {events}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changed {events}. Ctrl+Z takes it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chronologies, registers, people lists</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct {column} of an event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete {events}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export with all names…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Identifiable copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is marked as identifiable on every page. Share it only with those who may see all of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not exported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the {name} sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The PDF was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This PDF will hold every name, date, address and text of the case.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{events} deleted. Ctrl+Z brings it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{events} deleted. Ctrl+Z brings them back.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DropTarget</name>
  <message>
   <source>Drop to bring these files into the case</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EventColumns</name>
  <message>
   <source>Action</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Service or type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Significance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Standing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Times</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Understood as: {}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EventForm</name>
  <message>
   <source>&amp;Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Level of need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Reviewed by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Wording for sharing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A place belongs to a source: name the file or the record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A time of day is written as 14:30.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A&amp;nalysis, not fact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Action &amp;taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add an event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apart by semicolons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child's &amp;voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct the event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deci&amp;sion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For sharing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it is read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>I&amp;mpact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was read from there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level of need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log 12, minutes, letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page 3, line 12</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recorded on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>S&amp;ource</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Service or t&amp;ype</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Si&amp;gnificance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Significance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Standing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Standing (how s&amp;ure)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stands for (times)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>T&amp;ime of day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The date cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day of recording cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What &amp;happened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it was</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When and who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where it is from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who has read it and agrees that it may leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Worker</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EventsPage</name>
  <message>
   <source>Events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table of events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shown} of {whole}, as filtered</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Choose where to save…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export anonymised PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held back ({number})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Names by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading the case…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The case could not be anonymised, so nothing can be exported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The finished file is searched for every name, address and reference of the case. If anything is found, it is not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole case, {events}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is what will leave, and what will not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is kept and changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What leaves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What risk remains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What risk remains ({number})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the filter shows now, {events}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Exporting</name>
  <message>
   <source>Making the copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was written. Look at the texts of the case, then export again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file could not be written: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The finished file held something that identifies the family, so it was not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing and searching the PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the place cannot be used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{pages}. It holds every name of the case: share it only with those who may see all of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what}. It was searched for {words} that identify; none was found.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FileMenu</name>
  <message>
   <source>&amp;Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Earlier versions…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Lock now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;New case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Open…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Print…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Review date…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change the &amp;passphrase…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy &amp;picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy what is looked at as a picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For when the passphrase is forgotten</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go back to an earlier saved state</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide the case behind its passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for work that a crash left behind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looks, safety, memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make a recovery &amp;key…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open &amp;recent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a case file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P&amp;references…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P&amp;urge what was deleted…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print pre&amp;view…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print what is looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recover &amp;unsaved work…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove earlier states from the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save &amp;as…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the case to another file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the case to its file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>See the pages before printing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start with an empty case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The audit trail of this case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was &amp;changed…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When to look whether the case is still needed</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FileRows</name>
  <message>
   <source>Find in the rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows of a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rows of this file are not kept in the case.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shown} of {rows}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Filing</name>
  <message>
   <source>Case files (*{suffix})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Don't save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files are being brought into this case. Wait until they are in, or cancel that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From now on the new passphrase opens this file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a case file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open for reading only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passphrase changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recovered unsaved work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replace their version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the case with a passphrase first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the changes to this case?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saving</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take over…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The case file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unsaved changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is not saved is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You can look at it and save it under another name. If nobody works on it any more, take it over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is protected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} was closed before it could be written: the file on disk is as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who} has this case open on {machine}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{who} has {name} open on {machine}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message>
   <source>Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Factors</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kinds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search the entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show everything (Ctrl+Shift+F)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words in the entries</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FindField</name>
  <message>
   <source>Find in the timeline</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FindingRows</name>
  <message>
   <source>Comment: {comment}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FindingsPanel</name>
  <message>
   <source>&amp;Accept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Thresholds…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Comme&amp;nt…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dis&amp;miss…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it out, with the reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let it be undecided again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the report tell it as accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing stands out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say from where on something is a finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say something beside it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show fewer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ta&amp;ke back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{findings}, the weightiest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} more weigh less. Another threshold leaves fewer.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FirstRows</name>
  <message>
   <source>Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every event, as it was understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No event comes in from this file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first {number} of {events}, as they were understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What happened</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FoldingBar</name>
  <message>
   <source>More controls</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>GraphPanel</name>
  <message>
   <source>Picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the picture shows</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>GuidePanel</name>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finish</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Skip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {n} of {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps done</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HandNames</name>
  <message>
   <source>Save who is who, sealed…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} leaves as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{label}” cannot be used: {why}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HeldWords</name>
  <message>
   <source>Drop the words of these events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They name nobody: let them leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where it stands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words that wait for review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} more are not shown.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HelpPanel</name>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help page</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ImportColumns</name>
  <message>
   <source>Not used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Table {number}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ImportDialog</name>
  <message>
   <source>&amp;Go on importing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Throw away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CSV (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel the import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changes ({number})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Need a look ({number})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress of reading again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading again: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading again…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reading was stopped; what you said last was not taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The list could not be written: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To decide ({number})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was corrected in this window would be lost.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ImportPreview</name>
  <message>
   <source>&lt;b&gt;'{example}' is read as a surname and a forename&lt;/b&gt;, as {cells} may be: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;b&gt;'{example}' is read as two names&lt;/b&gt;, as {cells} may be: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;b&gt;Are rows without a date of the date above?&lt;/b&gt; {rows} of {all} have none and stand below one that has; they come in undated unless you say.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;b&gt;Does this agency write days or months first?&lt;/b&gt; Under '{heading}', '{words}' may be {day} (day first) or {month} (month first), as {both} may. Nothing comes in until you say.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&lt;b&gt;Does this agency write days or months first?&lt;/b&gt; Under '{heading}', '{words}' may be {day} (day first) or {month} (month first), as {both} may; '{only}' can only be month first, as {others} can. Nothing comes in until you say.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cannot be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days come first, as you said of the version imported before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days or months first?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Imported before, nothing new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Months come first, as you said of the version imported before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of {like}, which has the same columns, you said that months come first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say first how dates are written in {files}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You have said that this agency writes days first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You have said that this agency writes months first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>so you said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>told twice?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unchanged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>withdrawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rows} of {all} without a date: left undated, as you said.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rows} of {all} without a date: taken for the date above, as you said.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Importing</name>
  <message>
   <source>Import {files}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave {rows} of {file} out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put {rows} of {file} right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{events} from {files}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{events} from {files}; {rows} to look at</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>IndicatorsSection</name>
  <message>
   <source>&amp;Framework</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Open a local framework…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Remove this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A CSV file with indicators of your own; it is checked and kept with the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Against</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events that tell of such things fill this table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Framework</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Indicator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Indicators</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Source: {source}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the band of {least} or more is not certainly reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{of}: the band of {band} or more is reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{yes} of {all} yes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Involvement</name>
  <message>
   <source>as written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inferred</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inferred, accepted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inferred, corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>inferred, refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{entry} (said by “{words}”)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>InvolvementSection</name>
  <message>
   <source>&amp;Accept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Inferred ones only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Refuse…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Take back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agree to it: it counts as written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;orrect…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a spell to see the entries that it is known from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give its days, agency or people as they were</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it out of every count, with the reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let it be undecided again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No entry tells of a spell.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spells of involvement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} inferred from words of start and end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} to decide</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Keeping</name>
  <message>
   <source>Decide whether it is still needed. Set another day under Case, Review date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go back to {when}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Purge and save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Purge what was deleted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Purged {versions}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recovery key of a Kinline case file. Keep it away from the computer that the file is on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove all earlier states of this case for good?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review is due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set the review date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This case was to be reviewed on {day}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{versions} in the file and every step of this session go; what was deleted cannot be brought back. The audit trail stays: it holds counts and ids. Copies of the file elsewhere are not reached.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>KeySaving</name>
  <message>
   <source>Key (*{ending})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key could not be written: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two passphrases differ; nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the place cannot be used</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>KeyStrip</name>
  <message>
   <source>Key of the timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key needs a higher window.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Keys</name>
  <message>
   <source>Everywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In a meeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the pictures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On the timeline</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LaneMenu</name>
  <message>
   <source>A lane for each team</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fold the teams into the agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fold to one row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide the lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Spotlight on this lane</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LeftRows</name>
  <message>
   <source>&amp;Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Not needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Take the corrected rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Throw away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CSV (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the selected rows go; they are listed no more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No row needs a look any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put right; not taken yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows not taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows that need a look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The list could not be written: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was put right here has not been taken yet and would be lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rows} of {file} could not be taken as written; everything else came in. Correct what they say here, or send the list to the agency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rows} of {file} could not be taken as written; everything else came in. This is a summary that Kinline wrote: correct the entries in the case that it was made of, and import it again.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Levels</name>
  <message>
   <source>Household</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LevelsSection</name>
  <message>
   <source>Change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days at each level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Levels of need of each person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No entry tells a level of need, or a status that stands for one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Re-referrals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>step-down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>step-up</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LicencesDialog</name>
  <message>
   <source>Bundled work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text of the licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The package names its licence, but brings no text of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Work</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Lists</name>
  <message>
   <source> to </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A team of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also: {names}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Between them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Covers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Current as of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Families</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Focus</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Need a look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replied on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Returns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select one to correct or split it, several to merge them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sources</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The couple</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The files that the entries were read from, with their rows as they came.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ties</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Voices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What somebody said, noted here. Words that entries quote are found by themselves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who is what to whom. The family history is drawn from these.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who was asked and who answered: no return is not no involvement.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by the rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>does not count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none received</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>wellbeing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{about}: {rating} of 5</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LocalFiles</name>
  <message>
   <source>Use a framework</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use a framework no longer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use the unit costs that ship</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use unit costs of one's own</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LockDialog</name>
  <message>
   <source>Kinline is locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is not the passphrase of this case.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The case is hidden until somebody comes back to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This case has no passphrase: anybody can show it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlock</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Meeting</name>
  <message>
   <source>End the meeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It stands on this display. Turn the projector off first if the audience is still looking.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The case no longer holds {things} of this scene: left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The window that comes back may show names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The words that this scene searches for are left out: they may be names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is the display that the audience sees: move this window to another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the end</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Menus</name>
  <message>
   <source>&amp;About Kinline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Add an event…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Analyse</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Bring in files…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Columns of the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Copy rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Delete event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Delete events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Delete {number} events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Export anonymised PDF…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Find in the entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Full screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Keep this view as a scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Licences…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Meeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Prepare scenes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Returns…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Rows that need a look…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Sources…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Start the meeting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Ties…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Voices…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Be led through a sample family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring files into the open case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;hange events…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;hange {number} events…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;lear the filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;orrect event…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change all selected at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the selected rows of the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct, merge and split them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E&amp;xport</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export &amp;as…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export a PDF with every name in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export an &amp;identifiable copy…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export an anonymised PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find an&amp;ything…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First &amp;five minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From where on something is a finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go anywhere by a few letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help on what is looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep this view for a meeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a &amp;sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>P&amp;eople and agencies…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Present &amp;anonymised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select &amp;all that is shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select &amp;nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the case without names, for a meeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the rows that could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the scenes without names to an audience</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the scenes: order, titles, notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show what the keys do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>T&amp;hresholds of findings…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the family and the agencies say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which agencies were asked, and which answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which files the entries were read from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who is what to whom, in a list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whose work Kinline stands on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Word, slides, workbook, picture, data</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MergeDialog</name>
  <message>
   <source>&amp;Merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo brings all of them back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo brings both back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which of them stays?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MergeWords</name>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Died</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was decided about counting {kept} stands; the other decision is dropped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{events} and {ties} pass over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{events} pass over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{events} passes over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{gone} becomes another name of {kept}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{returns} will be one of {kept}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{teams} of {gone} will belong to {kept}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{ties} between the two are dropped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{ties} between the two is dropped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what}: {first} stays, {second} is dropped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what}: {second} is taken over.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MisfitForm</name>
  <message>
   <source>&amp;Empty cell above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Join with the cell below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Leave this cell out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Take this row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>1 cell is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At {place}, {over} more than there are columns. Join what belongs together, or leave it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cells of the row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every cell of {place} stands in a column.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put a row right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What stands in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{count} cells are</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NewPassphraseDialog</name>
  <message>
   <source>A thief with good machines needs {time}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change the passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copies saved earlier keep the old passphrase, and a recovery key made before ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fair.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Protect the case file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save without a passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Several words that do not belong together are hard to guess and easy to remember. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strength of the passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The second is not complete yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two differ.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Too weak.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the same again below it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever gets hold of the file, on a lost stick or a shared drive, can read every name and every entry in it. The title bar will say 'not protected'.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without it nobody can open the file, not even us. A recovery key can be printed afterwards.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OverlapsSection</name>
  <message>
   <source>Agencies, at least</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At once, at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certainly at once, at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days with so many agencies or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No dated entry names an agency that counts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pairs of agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two agencies at the same time</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Overview</name>
  <message>
   <source>Drag the frame to other days, or its edges to show more or fewer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overview of the whole history</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PaletteDialog</name>
  <message>
   <source>An action, a person, an agency, words of an entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find an action, a person, an agency or an entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find anything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Up and down choose, Enter goes there, Escape leaves.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PartsEditor</name>
  <message>
   <source>Part of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PassphraseDialog</name>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passphrase or recovery key</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Passphrases</name>
  <message>
   <source>a minute at most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {time}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>thousands of years</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Period</name>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PersonForm</name>
  <message>
   <source>Add a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct the person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Died</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The case is about this person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mother, child, neighbour</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Picture</name>
  <message>
   <source>{all} things in the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{told} of {all} things in the picture</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PictureBar</name>
  <message>
   <source>Before and after the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Beside {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw a tie from one to another, or to a new person (or hold Shift and drag)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Draw ties</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit the picture (0)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put everything that was dragged back in its place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set a second map beside this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tidy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom in (+)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom out (-)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} found</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PicturePage</name>
  <message>
   <source>Move in a picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tidy a picture</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Picturing</name>
  <message>
   <source>Add a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a tie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add somebody tied to this person…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change a tie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct this person…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put this person into the centre of the impact map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove a tie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{first} is {tied_to} {second}…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Placing</name>
  <message>
   <source>&amp;Another name of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Not an agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A &amp;team of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its &amp;kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where {name} belongs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is a team of {other}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is an agency: {kind}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is another name of {other}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is no agency</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlacingDialog</name>
  <message>
   <source>&amp;Place…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies to place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Drag each onto its kind, or onto the agency whose team it is; or choose it and press Place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every agency that entries name has its place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kinds and agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place &amp;here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place the chosen agency where the tree is: under a kind, or as a team</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save &amp;register…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in no register</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kind not known</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlanForm</name>
  <message>
   <source>The &amp;family is called</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family is called</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlanKeeping</name>
  <message>
   <source>Change how the case leaves</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PreferencesDialog</name>
  <message>
   <source> minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Hide the case after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Keep unsaved work after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Language, from the next start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Empty the clipboard when Kinline ends, if it holds something from here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide the case after that time in the middle of a meeting too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>High contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Memory</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Preferences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remember files opened of late, by file name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Safety</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text &amp;size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>never</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Preparing</name>
  <message>
   <source>Anonymising for the meeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change a scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep a scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at something else and let the scene take that view, or delete the scene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody to show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scenes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom this scene was to show is no longer in the case.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PresenterWindow</name>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Black screen (B)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kinline – presenter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Larger notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No notes for this scene.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Notes for this scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scenes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show my notes here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smaller notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are shown as you wrote them and may name people: they are identifiable. Show them only where nobody else sees this window. Do not share it in a call or move it to the audience's display.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your notes hold your own words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{time} since the start</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Problems</name>
  <message>
   <source>(no heading)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A row that does not fit its columns can be put right; it is then read as it should be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click on what a row says to correct it; the row is then read again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every row was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the row right…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows that need a look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as CSV for the agency…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say which of its cells belong together, where it has more than there are columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take {date}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the date with the year of the row above or below</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kept with the text: {columns}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left out: {columns}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ProblemsDialog</name>
  <message>
   <source>CSV (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every row was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rows that need a look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save problems as CSV…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the problems</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The list could not be written: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rows} could not be taken as written; everything else came in. Correct the files and open them again, or send the list to the agency.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QAbstractSpinBox</name>
  <message>
   <source>&amp;Select All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Step up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step &amp;down</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QLineEdit</name>
  <message>
   <source>&amp;Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cu&amp;t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select All</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QPlatformTheme</name>
  <message>
   <source>&amp;No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Abort</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignore</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>N&amp;o to All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>OK</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore Defaults</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Retry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes to &amp;All</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>QWidgetTextControl</name>
  <message>
   <source>&amp;Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Paste</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy &amp;Link Location</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cu&amp;t</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select All</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Questions</name>
  <message>
   <source>Day first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave undated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Month first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the date above</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Surname, forename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two names</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RatingsChart</name>
  <message>
   <source>Self-ratings over time: {said}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{words}: {first} to {last}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Reader</name>
  <message>
   <source>Events in sight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Inferred spell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Peak and findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Peak and findings in sight: {count}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>folded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{all} events in sight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shown} of {all} lanes in sight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{told} of {all} events in sight, the most important</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Recovering</name>
  <message>
   <source>No unsaved work was left behind.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not recovered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to recover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recover unsaved work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The unsaved work cannot be read any more: it is damaged, or its key is gone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The unsaved work is sealed with the passphrase of its case.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>just now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>some time ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{days} ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{hours} ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{minutes} ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{much}, kept {age}; never saved to a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{much}, kept {age}; of a case file with a passphrase.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{much}, kept {age}; of a case file.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RecoveryDialog</name>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete this unsaved work for good?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete unsaved work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kinline ended without saving. This is what was worked on:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unsaved work was found</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RecoveryKeyDialog</name>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recovery key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This key opens the case file where the passphrase is forgotten. Keep it on paper, away from this computer. It is not shown again; one made before does not open the file any more.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RegisterSaving</name>
  <message>
   <source>CSV (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the register</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The register could not be written: {why}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReturnForm</name>
  <message>
   <source>&amp;Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Data current as of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Replied on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A date cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As&amp;ked on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct the return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Covers &amp;from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Covers &amp;until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Covers from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Covers until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Data current as of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It cannot have replied before it was asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None received yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replied on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say when it replied, or that none was received yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it covers ends before it begins.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReturnsSection</name>
  <message>
   <source>&amp;Add or correct returns…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Covers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Current to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Replied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Returns say which agencies were asked and who replied; they fill this table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the counts cannot know</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no reply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>replied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} of {asked}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReviewDialog</name>
  <message>
   <source>From this day on opening the case reminds you to decide whether it is still needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No reminder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is no day.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RiskList</name>
  <message>
   <source>Ask before you share it:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What risk remains</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Rules</name>
  <message>
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The whole rule of: {about}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ScenesPanel</name>
  <message>
   <source>A scene is a view to come back to in a meeting: its page, days, lanes, filter and selection. Look at what you want to show, then keep it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete a scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete the scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Duplicate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Duplicate a scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Duplicate the scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep this view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep this view as a scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let the scene show what is looked at now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move a scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Notes for the presenter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Notes never reach the audience. Names in titles are replaced.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rename a scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scene {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Scenes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show this scene here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the meeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the meeting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take this view</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Title of the scene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{scene} – nobody left to show</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ShareDialog</name>
  <message>
   <source>&amp;Kind of file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Export as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind of file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which table</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Sharing</name>
  <message>
   <source>Export as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Exported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Making the copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not exported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing and searching the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SourceRows</name>
  <message>
   <source>As the source has it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Row at {place}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This row is not kept in the case, or the entry was not read from a table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it says</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SpanLine</name>
  <message>
   <source>Understood as: {words}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SpellDeciding</name>
  <message>
   <source>Accept an inferred spell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct an inferred spell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refuse an inferred spell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refuse the spell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back what was decided on a spell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The reason, which is kept with the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no service named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency}, {service}: the spell leaves every count, and stays listed as refused.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SplitForm</name>
  <message>
   <source>&amp;Split</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events of {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of the other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Some entries of {name} belong to somebody else. Tick them, and name who it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Split a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Split an agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Teams and returns stay with {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ties stay with {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{events} of {all} move.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Stage</name>
  <message>
   <source>Whom this scene was to show is no longer in the case.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{n} of {all}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StartDialog</name>
  <message>
   <source>A window to share in a call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Display {n}: {name}, {width} × {height}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No scene is kept yet: what is looked at now is shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Share the window called “Kinline – anonymised”, never the whole display: your notes stand in a second window beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the meeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The &amp;audience looks at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The audience sees stand-in names only: everything is anonymised before its window opens. This window is hidden until the meeting ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With one display there is nowhere for notes that the audience does not see, so none are shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your notes, the next scene and the time stand on the other display.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{display} (this one)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{scenes} to show.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Starting</name>
  <message>
   <source>A report without any names was written: {file}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kinline met an error of its own. The case is as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No report could be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something went wrong</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Status</name>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {since}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>until {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{events}, nothing hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{one} or {other}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shown} of {events}, {hidden} hidden: {parts}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StepsPanel</name>
  <message>
   <source>As it was opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps of this session</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ThresholdsDialog</name>
  <message>
   <source>&amp;Usual ones</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From where on something is a finding. It is kept with the case; the report goes by it too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thresholds of findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, in {unit}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TieForm</name>
  <message>
   <source>2004, from May 2001 to 2009, since 2010</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A tie is between two. Choose somebody else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a tie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Between them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change the tie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First of the two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it is between them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the couple stands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind of tie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the tie</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second of the two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Since and until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Swap the two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The couple</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimeBar</name>
  <message>
   <source>Day of the picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play through the months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Timeline</name>
  <message>
   <source> · stands for {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Click to select what makes the peak</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written as “{words}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} entries show it: click to select them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} more here: zoom in to see it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} more here: zoom in to see them</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimelinePanel</name>
  <message>
   <source>Scroll the lanes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Tools</name>
  <message>
   <source>Before and after ×</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Count from the selected event, or by date again	D</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit the whole history to the window (0)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many events were found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lanes in their first order, none folded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Play through time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show the lanes that were hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop playing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the windows of before and after off the timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What colours, shapes and patterns mean</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Years, day 0, size, speed and order of lanes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom in (+)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Zoom out (-)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{at} of {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} hidden lane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} hidden lanes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TopBar</name>
  <message>
   <source>Centre</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Centre of the impact map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Focus of the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Views</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TrailDialog</name>
  <message>
   <source>Audit trail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What, by counts and ids</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{lines}. Names and words are never kept here.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VersionsDialog</name>
  <message>
   <source>Earlier versions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go back to it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last five saved states are in the file. Undo leads back from one.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VoiceForm</name>
  <message>
   <source>&amp;Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Part of life</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Rating, 1 (low) to 5</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct the voice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not there any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say which agency helped, or did not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Speaker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The date cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>W&amp;hen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it &amp;is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wor&amp;ds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write down the words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>home, school, sleep</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VoicesSection</name>
  <message>
   <source>&amp;Note or correct voices…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entries with a voice column, quotation marks, ratings or words of what helped fill this section.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How they rate their lives, from 1 (low) to 5 (high)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In their own words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Others say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rating</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Self-ratings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show fewer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The speaker is not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What helped, as both sides tell it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What would be missed most</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an agency says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>did not help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>did not help ({number})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>helped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>helped ({number})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not told by name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>noted by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>somebody says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the family says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>undated</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Waiting</name>
  <message>
   <source>Working…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Welcome</name>
  <message>
   <source>A case file that was saved before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bring in files…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CSV, Excel, Word, PDF, GEDCOM and text. Nothing leaves this computer: Kinline never uses the network.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chronologies, with the agency register and the people list where you have them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kinline puts what every agency sent about a household on one timeline.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New here? The first five minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One family, one history</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a case…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a sample</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>or drop files anywhere on this window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} family, {files} files</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Who</name>
  <message>
   <source>&amp;Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A return needs an agency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A tie needs two people.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add an agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add them first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct an agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Place an agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Split a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Split an agency</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WhoDialog</name>
  <message>
   <source>&amp;Add…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Delete {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Merge…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Open its rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Place…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>&amp;Split…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>C&amp;orrect…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the agencies as a CSV file, to be read with the next family of the area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lists</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lists of the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save &amp;register…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say of agencies that stand in no register what they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select its &amp;events</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WindowsKeeping</name>
  <message>
   <source>Compare in the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Compare no longer in the report</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Wording</name>
  <message>
   <source>anonymised</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_FindLine</name>
  <message>
   <source>Find in the picture</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_MatrixModel</name>
  <message>
   <source>last contact {when}, {days} before the end of the data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{person}, {agency}: no contact told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{person}, {agency}: {events}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_TickList</name>
  <message>
   <source>Find {name}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>_Tile</name>
  <message>
   <source>Select the entries of these agencies on these days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select the entries: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select their entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no day is certain</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
