import type { WordList } from "../../app/language.ts";

/** What is wrong with a file, and the ways out. */
export const PROBLEM_WORDS = {
  empty: [
    "{name} is empty: there is nothing in it to read.",
    "Файл {name} пуст: читать в нём нечего.",
    "Файлът {name} е празен: няма какво да се прочете.",
  ],
  "not-a-table": [
    "{name} is not a table. A survey file has a row for each respondent and a column for each question: CSV, .xlsx, Parquet, .sav or JSON.",
    "{name} — не таблица. В файле опроса строка на респондента и столбец на вопрос: CSV, .xlsx, Parquet, .sav или JSON.",
    "{name} не е таблица. Файлът с анкета има ред за всеки респондент и колона за всеки въпрос: CSV, .xlsx, Parquet, .sav или JSON.",
  ],
  encrypted: [
    "{name} is protected by a password. Save it without one, or as CSV.",
    "{name} защищён паролем. Сохраните без пароля или как CSV.",
    "{name} е защитен с парола. Запазете го без парола или като CSV.",
  ],
  xls: [
    "{name} is in the old .xls format. Save it as .xlsx, or as CSV.",
    "{name} — в старом формате .xls. Сохраните как .xlsx или CSV.",
    "{name} е в стария формат .xls. Запазете го като .xlsx или CSV.",
  ],
  codec: [
    "{name} is compressed by {codec}, which is not supported. Save it as snappy.",
    "{name} сжат {codec}, это не поддерживается. Сохраните со сжатием snappy.",
    "{name} е компресиран с {codec}, което не се поддържа. Запазете го със snappy.",
  ],
  "no-answers": [
    "{name} holds no answers: no column has a number, or a text that two respondents gave.",
    "В {name} нет ответов: ни в одном столбце нет числа или текста, который дали бы двое.",
    "В {name} няма отговори: никоя колона няма число или текст, даден от двама.",
  ],
  "two-headers": [
    "{name} seems to have two header rows: its first row of answers holds text above numbers.",
    "Похоже, в {name} две строки заголовка: в первой строке ответов текст над числами.",
    "Изглежда {name} има два реда заглавия: първият ред с отговори е текст над числа.",
  ],
  twoHeaders: ["Read two header rows", "Прочитать две строки заголовка", "Прочитане на два реда заглавия"],
  sheets: [
    "{name} has several sheets. Which one holds the answers?",
    "В {name} несколько листов. На каком ответы?",
    "{name} има няколко листа. В кой са отговорите?",
  ],
  encoding: [
    "The text of {name} is not in UTF-8. Which of these looks right?",
    "Текст {name} не в UTF-8. Что из этого читается правильно?",
    "Текстът на {name} не е в UTF-8. Кое от тези се чете правилно?",
  ],
  "too-large": [
    "{name} has {size} MB, and this page takes {most}. Nothing of it was read.",
    "{name} — {size} МБ, а страница берёт до {most}. Из него ничего не прочитано.",
    "{name} е {size} MB, а страницата приема до {most}. Нищо от него не е прочетено.",
  ],
  "too-many-rows": [
    "{rows} rows are more than this page takes ({most}). The first {most} were not taken instead.",
    "{rows} строк — больше, чем берёт страница ({most}). Первые {most} вместо них не взяты.",
    "{rows} реда са повече, отколкото приема страницата ({most}). Първите {most} не са взети вместо тях.",
  ],
  "too-many-columns": [
    "{columns} columns are more than this page takes ({most}). Leave out those that you do not need.",
    "{columns} столбцов — больше, чем берёт страница ({most}). Уберите ненужные.",
    "{columns} колони са повече, отколкото приема страницата ({most}). Махнете ненужните.",
  ],
  command: [
    "The command line takes it whole:",
    "Командная строка возьмёт его целиком:",
    "Командният ред го приема целия:",
  ],
  sample: [
    "Take a random {most}, seed 1",
    "Взять случайные {most}, начало 1",
    "Вземане на случайни {most}, начало 1",
  ],
  "big-integer": [
    "Row {row}, column {column}: an integer beyond 2⁵³ cannot be held exactly. Save the column as text.",
    "Строка {row}, столбец {column}: целое больше 2⁵³ нельзя хранить точно. Сохраните столбец как текст.",
    "Ред {row}, колона {column}: цяло число над 2⁵³ не може да се пази точно. Запазете колоната като текст.",
  ],
  "stray-text": [
    "Row {row}, column {column}: expected a number, received “{text}”.",
    "Строка {row}, столбец {column}: ожидалось число, получено «{text}».",
    "Ред {row}, колона {column}: очаквано число, получено „{text}“.",
  ],
  like: [
    "Cells like it: {cells}, in columns: {columns}.",
    "Таких ячеек: {cells}, столбцов с ними: {columns}.",
    "Такива клетки: {cells}, колони с тях: {columns}.",
  ],
  asMissing: ["Treat {texts} as missing", "Считать {texts} пропуском", "Приемане на {texts} за липсващо"],
  asText: ["Keep it as text", "Оставить текстом", "Запазване като текст"],
  showRows: ["Show the rows", "Показать строки", "Показване на редовете"],
  hideRows: ["Hide the rows", "Скрыть строки", "Скриване на редовете"],
  row: ["row", "строка", "ред"],
  rows: ["The rows around it", "Строки вокруг", "Редовете около нея"],
  place: [
    "{name}: row {row}, column {column}",
    "{name}: строка {row}, столбец {column}",
    "{name}: ред {row}, колона {column}",
  ],
  line: [
    "{name}: row {row} below the header",
    "{name}: строка {row} под заголовком",
    "{name}: ред {row} под заглавията",
  ],
  checkSaid: ["The check said: {message}", "Проверка сообщила: {message}", "Проверката съобщи: {message}"],
  kept: [
    "Your earlier file, mapping and results stay open:",
    "Прежний файл, разметка и результаты сохранены:",
    "Предишният файл, разпределението и резултатите остават:",
  ],
  back: ["back to {name}", "назад к {name}", "назад към {name}"],
} satisfies WordList;
