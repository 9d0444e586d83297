// Reads files for calendars with ical.js and prints what it understood, as JSON: `node read.mjs LIBRARY FILE...`
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [library, ...files] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(library).href);
ICAL.design.strict = true;

const entries = (file) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const reminders = component.getAllSubcomponents('valarm').map((alarm) => {
      const at = event.startDate.clone();
      at.isDate = false;
      at.addDuration(alarm.getFirstPropertyValue('trigger'));
      return `${at} ${alarm.getFirstPropertyValue('action')}: ${alarm.getFirstPropertyValue('description')}`;
    });
    return {
      name: event.uid,
      title: event.summary,
      start: `${event.startDate}`,
      end: `${event.endDate}`,
      zone: event.startDate.zone.tzid,
      // The moment that the file itself tells, by what it says of its zone.
      moment: event.startDate.isDate ? null : new Date(event.startDate.toUnixTime() * 1000).toISOString(),
      details: event.description,
      made: `${component.getFirstPropertyValue('dtstamp')}`,
      reminders,
    };
  });
};

console.log(JSON.stringify(files.map(entries)));
