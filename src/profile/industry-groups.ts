/**
 * Groups for showing a long list of industries. Display only: the API knows no groups, and a group's name is never
 * sent. Large, so the picker imports it when it opens.
 *
 * Source: the industry list in bashir0609/surfe_api_project, `static/js/shared.js` (2025-06-27). It repeats values in
 * 46 blocks that line up with the category groups of Crunchbase; the names of the blocks are inferred from that, so
 * they are no more than likely. A value that stands in several blocks is kept here in the smallest of them.
 */

const blocks = `
Administrative Services
Call Center | Collection Agency | Courier Service | Debt Collections | Delivery |
Document Preparation | Extermination Service | Facilities Support Services |
Housekeeping Service | Office Administration | Packaging Services | Staffing Agency |
Trade Shows | Virtual Workforce

Advertising
Ad Network | Advertising | Advertising Platforms | Affiliate Marketing | Mobile Advertising |
Outdoor Advertising | SEM | Social Media Advertising | Video Advertising

Agriculture and Farming
AgTech | Agriculture | Animal Feed | Aquaculture | Farming | Forestry | Horticulture | Livestock

Apps
Apps | Enterprise Applications | Mobile Apps | Web Apps

Artificial Intelligence
Artificial Intelligence | Intelligent Systems | Machine Learning | Natural Language Processing |
Predictive Analytics

Biotechnology
Bioinformatics | Biometrics | Biopharma | Biotechnology | Genetics | Life Science | Neuroscience

Clothing and Apparel
Fashion | Laundry and Dry-cleaning | Lingerie | Shoes

Commerce and Shopping
Auctions | B2B | B2C | Commercial | Consumer | Consumer Reviews | Coupons | E-Commerce |
E-Commerce Platforms | Gift | Gift Card | Handmade | Local | Local Business | Marketplace |
Point of Sale | Price Comparison | Rental | Retail | Retail Technology | Sharing Economy |
Shopping | Shopping Mall | Subscription Service | Wholesale

Community and Lifestyle
Adult | Association | Baby | Charity | Children | Communities | Dating | Elderly | Family |
Homeless Shelter | Humanitarian | Leisure | Lifestyle | Men's | Non Profit | Parenting | Pet |
Professional Networking | Religion | Retirement | Social | Social Entrepreneurship |
Social Impact | Underserved Children | Women's | Young Adults

Consumer Electronics
Computer | Consumer Electronics | Drones | Electronics | Mobile Devices | Smart Home | Wearables

Consumer Goods
Beauty | Comics | Consumer Goods | Cosmetics | Eyewear | Fast-Moving Consumer Goods | Flowers |
Furniture | Jewelry | Tobacco | Toys

Content and Publishing
Blogging Platforms | Content Delivery Network | Creative Agency | EBooks | Journalism | News |
Photo Editing | Photo Sharing | Photography | Printing | Publishing

Data and Analytics
Analytics | Application Performance Management | Big Data | Blockchain | Business Intelligence |
Data Integration | Data Mining | Database | Ethereum | Image Recognition | Real Time |
Speech Recognition | Test and Measurement | Text Analytics

Design
CAD | Consumer Research | Data Visualization | Graphic Design | Human Computer Interaction |
Industrial Design | Interior Design | Market Research | Mechanical Design | Product Design |
Product Research | UX Design | Usability Testing | Web Design

Education
Charter Schools | Continuing Education | Corporate Training | E-Learning | EdTech | Education |
Edutainment | Higher Education | Language Learning | Personal Development | Primary Education |
STEM Education | Secondary Education | Skill Assessment | Training | Tutoring | Universities |
Vocational Education

Energy
Battery | Clean Energy | Electrical Distribution | Energy | Energy Efficiency |
Energy Management | Energy Storage | Fuel | Power Grid | Renewable Energy

Events
Concerts | Event Management | Event Promotion | Events | Reservations | Ticketing | Wedding

Financial Services
Asset Management | Auto Insurance | Commercial Insurance | Credit Bureau | Crowdfunding |
FinTech | Finance | Financial Services | Health Insurance | InsurTech | Insurance | Leasing |
Lending | Life Insurance | Personal Finance | Property Insurance | Wealth Management

Food and Beverage
Bakery | Brewing | Cannabis | Catering | Coffee | Confectionery | Cooking | Craft Beer |
Dietary Supplements | Distillery | Farmers Market | Food Delivery | Food Processing |
Food Trucks | Food and Beverage | Fruit | Grocery | Nutrition | Organic Food | Recipes |
Restaurants | Seafood | Snack Food | Tea | Wine And Spirits | Winery

Gaming
Casual Games | Console Games | Fantasy Sports | Gambling | Gamification | Gaming | Online Games |
PC Games | Serious Games | Video Games | eSports

Government and Military
GovTech | Government | Law Enforcement | Military | National Security | Politics | Public Safety |
Social Assistance

Hardware
3D Technology | Augmented Reality | Communication Hardware | Communications Infrastructure |
Computer Vision | Data Storage | Drone Management | Electronic Design Automation (EDA) |
Hardware | Lighting | Network Hardware | Optical Communication | Satellite Communication |
Sensor | Telecommunications | Virtual Reality

Health Care
Alternative Medicine | Assisted Living | Child Care | Clinical Trials | Cosmetic Surgery |
Dental | Diabetes | Elder Care | Electronic Health Record (EHR) | Emergency Medicine |
Employee Benefits | Fertility | First Aid | Funerals | Health Care | Health Diagnostics |
Home Health Care | Hospital | Medical | Medical Device | Nursing and Residential Care |
Outpatient Care | Personal Health | Pharmaceutical | Psychology | Rehabilitation | Therapeutics |
Veterinary | Wellness

Information Technology
Business Information Systems | CMS | Contact Management | Data Center | Data Center Automation |
Document Management | IT Infrastructure | IT Management | Information Services |
Information Technology | Information and Communications Technology (ICT) |
Management Information Systems | Reputation | Scheduling | Virtualization

Internet Services
Cloud Computing | Cloud Data Services | Cloud Infrastructure | Cloud Management | Cloud Storage |
Domain Registrar | ISP | Internet | Internet of Things | Online Portals | Private Cloud |
Search Engine | Semantic Search | Social Media | Social Network | Web Hosting

Lending and Investments
Angel Investment | Banking | Commercial Lending | Consumer Lending | Credit |
Financial Exchanges | Funding Platform | Hedge Funds | Impact Investing | Incubators |
Stock Exchanges | Trading Platform | Venture Capital

Manufacturing
3D Printing | Advanced Materials | Foundries | Industrial | Industrial Automation |
Industrial Engineering | Industrial Manufacturing | Infrastructure | Machinery Manufacturing |
Manufacturing | Paper Manufacturing | Plastics and Rubber Manufacturing | Textiles |
Wood Processing

Media and Entertainment
Art | Content | Content Creators | Digital Entertainment | Digital Media | Guides |
Media and Entertainment | Music Venues | Performing Arts | Social News | Theatre

Messaging and Telecommunications
Email | Meeting Software | Messaging | SMS | Unified Communications | Video Chat |
Video Conferencing | VoIP | Wired Telecommunications

Mobile
Mobile | Mobile Payments | Wireless | mHealth

Music and Audio
Audio | Audiobooks | Independent Music | Internet Radio | Music | Music Education | Music Label |
Music Streaming | Musical Instruments | Podcast

Natural Resources
Biofuel | Biomass Energy | Mineral | Mining | Mining Technology | Natural Resources |
Oil and Gas | Precious Metals | Solar | Timber | Water | Wind Energy

Navigation and Mapping
GPS | Geospatial | Location Based Services | Mapping Services | Navigation

Payments
Billing | Bitcoin | Credit Cards | Cryptocurrency | Debit Cards | Fraud Detection | Payments |
Transaction Processing | Virtual Currency

Platforms
Android | Windows | iOS

Privacy and Security
Cloud Security | Cyber Security | Homeland Security | Identity Management | Network Security |
Penetration Testing | Physical Security | Privacy | Security

Professional Services
Accounting | Advice | Business Development | Career Planning | Collaboration | Compliance |
Consulting | Customer Service | Employment | Enterprise | Environmental Consulting |
Field Support | Freelance | Human Resources | Innovation Management | Intellectual Property |
Knowledge Management | Legal | Legal Tech | Management Consulting | Outsourcing |
Personalization | Product Management | Professional Services | Project Management |
Quality Assurance | Recruiting | Risk Management | Service Industry |
Small and Medium Businesses | Social Recruiting | Technical Support | Translation Service

Real Estate
Architecture | Building Maintenance | Building Material | Commercial Real Estate | Construction |
Coworking | Facility Management | Home Decor | Home Improvement | Home Renovation |
Home Services | Home and Garden | Janitorial Service | Landscaping | Property Development |
Property Management | Real Estate | Real Estate Investment | Rental Property | Residential |
Self-Storage | Smart Building | Smart Cities

Sales and Marketing
App Marketing | Brand Marketing | CRM | Content Marketing | Digital Marketing | Digital Signage |
Direct Marketing | Direct Sales | Email Marketing | Lead Generation | Lead Management |
Loyalty Programs | Marketing | Marketing Automation | Personal Branding | Public Relations | SEO |
Sales | Sales Automation | Social Media Management | Social Media Marketing

Science and Engineering
Aerospace | Chemical | Chemical Engineering | Civil Engineering | Embedded Systems | Laser |
Marine Technology | Mechanical Engineering | Nanotechnology | Nuclear | Quantum Computing |
Robotics | Semiconductor | Software Engineering

Software
Consumer Software | Developer APIs | Developer Platform | Developer Tools |
Enterprise Resource Planning (ERP) | Enterprise Software | File Sharing | IaaS | Open Source |
PaaS | Productivity Tools | SaaS | Simulation | Software | Task Management | Virtual Assistant |
Web Development

Sports
American Football | Baseball | Basketball | Boating | Cycling | Diving | Fitness | Golf | Hockey |
Hunting | Outdoors | Racing | Recreation | Sailing | Skiing | Soccer | Sporting Goods | Sports |
Surfing | Swimming | Tennis

Sustainability
CleanTech | Environmental Engineering | Green Building | GreenTech | Organic | Pollution Control |
Recycling | Sustainability | Waste Management | Water Purification

Transportation
Air Transportation | Automotive | Autonomous Vehicles | Car Sharing | Delivery Service |
Electric Vehicle | Fleet Management | Freight Service | Last Mile Transportation |
Limousine Service | Logistics | Marine Transportation | Parking | Ports and Harbors |
Procurement | Public Transportation | Railroad | Recreational Vehicles | Ride Sharing |
Same Day Delivery | Shipping | Space Travel | Supply Chain Management | Taxi Service |
Transportation | Warehousing | Water Transportation

Travel and Tourism
Adventure Travel | Amusement Park and Arcade | Business Travel | Casino | Hospitality | Hotel |
Museums and Historical Sites | Parks | Resorts | Tour Operator | Tourism | Travel |
Travel Accommodations | Travel Agency | Vacation Rental

Video
Animation | Broadcasting | Film | Film Distribution | Film Production | Motion Capture | TV |
TV Production | Video | Video Editing | Video Streaming | Video on Demand
`;

const otherIndustries = 'Other industries';

export interface IndustryGroup {
  name: string;
  industries: string[];
}

const groupOf = new Map<string, string>(
  blocks
    .trim()
    .split('\n\n')
    .flatMap((block) => {
      const [name = '', ...lines] = block.split('\n');
      const industries = lines.join(' ').split(' | ');
      return industries.map((industry) => [industry, name] as const);
    }),
);

/**
 * The given industries under their groups, each once and in the given order; groups by name, what no group holds
 * last, under "Other industries". Groups that would be empty are left out.
 */
export function groupIndustries(industries: readonly string[]): IndustryGroup[] {
  const groups = new Map<string, Set<string>>();
  for (const industry of industries) {
    const name = groupOf.get(industry) ?? otherIndustries;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, new Set([industry]));
    else group.add(industry);
  }
  return [...groups]
    .sort(
      ([a], [b]) =>
        Number(a === otherIndustries) - Number(b === otherIndustries) || (a < b ? -1 : 1),
    )
    .map(([name, members]) => ({ name, industries: [...members] }));
}
